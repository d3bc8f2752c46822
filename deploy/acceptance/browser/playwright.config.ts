import { defineConfig, devices } from '@playwright/test'
import { browserArguments, browserPath } from './chromium'
import { suite } from './suite'

/** Recorded slowly enough to be followed. */
const isFilmed = process.env['SLOTWRIGHT_FILM'] !== undefined
const arePictures = process.env['SLOTWRIGHT_PICTURES'] !== undefined

/** The system's Firefox, if there is one; spoken to by WebDriver BiDi, for which it needs no patches. */
const firefox = process.env['SLOTWRIGHT_FIREFOX']

const viewport = { width: 1440, height: 1000 }

export default defineConfig({
  testDir: arePictures ? 'pictures' : 'specs',
  outputDir: 'test-results',
  reporter: 'line',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 1_020_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: suite.url,
    locale: 'en-GB',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    ...(isFilmed && { video: { mode: 'on', size: { width: 1152, height: 800 } } }),
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport,
        launchOptions: {
          ...(isFilmed && { slowMo: 250 }),
          executablePath: browserPath(),
          args: browserArguments,
        },
      },
    },
    // What customers do must work in another engine, too.
    ...(firefox && !arePictures
      ? [
          {
            name: 'firefox',
            grep: /@engines/,
            use: {
              ...devices['Desktop Firefox'],
              viewport,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
})
