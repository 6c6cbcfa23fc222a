import { defineConfig, mergeConfig } from 'vitest/config'
import screens from './vite.config.ts'

export default mergeConfig(
  screens,
  defineConfig({
    test: {
      environment: 'happy-dom',
      include: ['src/**/*.test.ts'],
      server: { deps: { inline: ['element-plus'] } },
    },
  }),
)
