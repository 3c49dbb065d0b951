import { mergeConfig, defineConfig } from 'vitest/config'
import vite from './vite.config.ts'

export default mergeConfig(
  vite,
  defineConfig({
    test: {
      environment: 'happy-dom',
      pool: 'threads',
      isolate: false,
      setupFiles: ['vitest.setup.ts'],
      include: ['src/**/*.test.ts'],
      server: { deps: { inline: ['element-plus'] } },
    },
  }),
)
