import { defineConfig, devices } from '@playwright/test'
import { browserArguments, browserPath } from './chromium'
import { suite } from './suite'

/** Recorded slowly enough to be followed. */
const isFilmed = process.env['SLOTWRIGHT_FILM'] !== undefined

export default defineConfig({
  testDir: process.env['SLOTWRIGHT_PICTURES'] === undefined ? 'specs' : 'pictures',
  outputDir: 'test-results',
  reporter: 'line',
  workers: 1,
  forbidOnly: true,
  timeout: 30_000,
  globalTimeout: 900_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: suite.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    ...(isFilmed && { video: { mode: 'on', size: { width: 1152, height: 800 } } }),
    launchOptions: {
      ...(isFilmed && { slowMo: 250 }),
      executablePath: browserPath(),
      args: browserArguments,
    },
  },
})
