import { defineConfig } from '@playwright/test'
import { siteUrl } from './site.ts'

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json'

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results/runs',
  globalSetup: './serve.ts',
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try is a fault of the page or of the test.
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: report }]],
  use: {
    baseURL: siteUrl(),
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    // Written for every browser that is open, at every test: `--trace on` for the one that is looked into.
    trace: 'off',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page is left before it has used what optimizing its functions cost: a fifth of the pages' work, and of axe's. Room for what is
        // new spares clearing it away several times before the page is left.
        '--js-flags=--no-opt --no-maglev --single-threaded-gc --min-semi-space-size=16',
      ],
    },
  },
  projects: [
    { name: 'tests', testIgnore: 'pictures.spec.ts' },
    { name: 'pictures', testMatch: 'pictures.spec.ts' },
  ],
})
