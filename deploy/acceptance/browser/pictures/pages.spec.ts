import {
  devices,
  expect,
  test,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { openAs } from '../signIn'
import { suite } from '../suite'

/** Pictures of the main pages. They are kept in docs/pictures/web: see README.md. */
const FOLDER = process.env['SLOTWRIGHT_PICTURES'] ?? 'test-results/pictures'

const SCREENS: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
}

interface Subject {
  name: string
  address: string
  /** what is on the page when it is complete */
  shows: string
  user?: 'operator' | 'admin'
}

const point = `point=${suite.point}`

const SUBJECTS: readonly Subject[] = [
  { name: 'home', address: '/', shows: 'main a' },
  { name: 'services', address: `/book/${suite.point}`, shows: 'input[type=checkbox]' },
  { name: 'week', address: `/week?post=${suite.post}&week=${suite.week}`, shows: '.calendar-cell' },
  { name: 'my-bookings', address: '/my-bookings', shows: 'input[type=email]' },
  {
    name: 'board',
    address: `/operator/board?${point}&date=${suite.week}`,
    shows: '.block',
    user: 'operator',
  },
  {
    name: 'bookings',
    address: `/operator/bookings?${point}&from=${suite.week}`,
    shows: 'tbody tr',
    user: 'operator',
  },
  {
    name: 'hours',
    address: `/operator/hours?${point}&week=${suite.week}`,
    shows: 'td[role=gridcell]',
    user: 'operator',
  },
  {
    name: 'posts',
    address: `/operator/setup/posts?${point}`,
    shows: 'section li',
    user: 'operator',
  },
  { name: 'settings', address: `/operator/setup?${point}`, shows: 'form', user: 'operator' },
  { name: 'flags', address: `/operator/setup/flags?${point}`, shows: 'section li', user: 'admin' },
  { name: 'jobs', address: '/operator/setup/jobs', shows: 'table', user: 'admin' },
]

async function photograph(page: Page, subject: Subject, name: string) {
  if (subject.user) {
    await openAs(page, subject.user, subject.address)
  } else {
    await page.goto(subject.address)
  }
  await expect(page.locator(subject.shows).first()).toBeVisible()
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.screenshot({ path: `${FOLDER}/${name}.png` })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'wider than the screen').toBe(0)
}

async function onAPage(
  browser: Browser,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ baseURL: suite.url, locale: 'en-GB', ...options })
  try {
    await act(await context.newPage())
  } finally {
    await context.close()
  }
}

for (const subject of SUBJECTS) {
  for (const [screen, options] of Object.entries(SCREENS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const name = `${subject.name}.${screen}.${colorScheme}`

      test(name, async ({ browser }) => {
        await onAPage(browser, { ...options, colorScheme }, (page) =>
          photograph(page, subject, name),
        )
      })
    }
  }
}
