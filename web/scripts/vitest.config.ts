import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** `npm run pictures`: the documentation's pictures, taken from the running program. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['pictures.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
