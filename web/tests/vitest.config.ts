import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The browser tests: a real Chromium against the running program at YINGKE_TEST_URL. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
})
