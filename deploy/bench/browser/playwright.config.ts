import { defineConfig, devices } from '@playwright/test'
import { browserArguments, browserPath } from '../../acceptance/browser/chromium'
import { suite } from './suite'

export default defineConfig({
  testDir: 'figures',
  testMatch: '*.ts',
  outputDir: 'test-results',
  reporter: './table.ts',
  workers: 1,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: suite.url,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 1000 },
    actionTimeout: 20_000,
    // What a service worker has stored is no first visit.
    serviceWorkers: 'block',
    launchOptions: { executablePath: browserPath(), args: browserArguments },
  },
})
