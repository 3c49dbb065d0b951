import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // type-graphql takes graphql's CommonJS form; without this the tests would take the other, and the two do not mix.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Only what hangs is ended: beside browsers on two cores a property test takes ten times as long as alone.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Each file opens a server of its own; loading the modules anew for each would double the time.
    isolate: false,
    globalSetup: ['test/private-mariadb.ts', 'test/database-folder.ts'],
  },
})
