import { devices, expect, test, type Page } from '@playwright/test'
import { violationsOn } from '../accessibility'
import { addDays, dayNamed } from '../dates'
import { suite } from '../suite'

/** A Tuesday after the week in which the other tests count bookings. */
const DAY = addDays(suite.week, 8)
const MOVED_TO = addDays(suite.week, 9)

async function chooseServices(page: Page) {
  await page.goto(`/book/${suite.point}`)
  await expect(page.getByRole('heading', { name: 'What do you need?' })).toBeVisible()
  await page.getByLabel('SUV').check()
  await page.getByLabel('Seasonal tyre change').check()
  expect(await violationsOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Choose a time' }).click()
  await expect(page.getByRole('heading', { name: 'When suits you?' })).toBeVisible()
}

async function chooseDay(page: Page, date: string) {
  const day = page.locator(`[data-value="${date}"]:not([data-outside-view])`)
  const days = page.locator('[data-reka-calendar-cell-trigger]:not([data-outside-view])')
  await expect(days.first()).toBeVisible()
  if (!(await day.isVisible())) {
    await page.getByRole('button', { name: 'Next month' }).click()
  }
  await day.click()
  await expect(page.getByRole('heading', { name: dayNamed(date) })).toBeVisible()
}

async function fillIn(page: Page) {
  await page.getByLabel('Your name').fill('Olena K.')
  await page.getByLabel('Email address').fill(`olena-${Date.now()}@example.test`)
  await page.getByLabel('Phone').fill('+380 50 111 22 33')
}

for (const [name, device, tag] of [
  ['a desktop', {}, '@engines'],
  ['a phone', devices['Pixel 7'], '@phone'],
] as const) {
  test.describe(`on ${name}`, { tag }, () => {
    const { defaultBrowserType: _, ...screen } = { defaultBrowserType: undefined, ...device }
    test.use({ ...screen, locale: 'en-GB' })

    test('a customer books, moves and cancels', async ({ page, browserName }) => {
      test.setTimeout(120_000)
      const requests: string[] = []
      page.on('request', (request) => requests.push(request.url()))
      await chooseServices(page)
      await chooseDay(page, DAY)
      expect(await violationsOn(page)).toEqual([])
      const list = page.getByRole('list', { name: 'All times' })
      await list.getByRole('button').first().click()

      await expect(page.getByText(/Kept for you: \d+:\d\d/)).toBeVisible()
      await page.reload()
      await expect(page.getByText(/Kept for you: \d+:\d\d/)).toBeVisible()
      await page.getByRole('button', { name: 'Book', exact: true }).click()
      await expect(page.getByText('Please enter your name.')).toBeVisible()
      await expect(page.getByLabel('Your name')).toBeFocused()
      expect(await violationsOn(page)).toEqual([])
      await fillIn(page)
      await page.getByRole('button', { name: 'Book', exact: true }).dblclick()

      await expect(page.getByRole('heading', { name: 'You are booked' })).toBeVisible()
      expect(await violationsOn(page)).toEqual([])
      // Firefox tells nobody of downloads by WebDriver BiDi.
      if (browserName === 'chromium') {
        const file = page.waitForEvent('download')
        await page.getByRole('button', { name: 'Add to calendar' }).click()
        expect((await file).suggestedFilename()).toBe('appointment.ics')
      }

      await page.getByRole('link', { name: 'Move or cancel' }).click()
      await page.getByRole('button', { name: 'Move to another time' }).click()
      await page.getByRole('button', { name: 'Choose another day' }).click()
      await chooseDay(page, MOVED_TO)
      expect(await violationsOn(page)).toEqual([])
      await page.getByRole('list', { name: 'All times' }).getByRole('button').last().click()
      await expect(page.getByText('Your booking has been moved')).toBeVisible()
      await page.getByRole('button', { name: 'Cancel booking' }).click()
      await page.getByRole('button', { name: 'Yes, cancel it' }).click()
      await expect(page.getByText('Your booking is cancelled')).toBeVisible()
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBe(0)
      expect(requests.filter((url) => url.includes('#'))).toEqual([])
    })
  })
}

test('two customers want one time, and the slower one is told of others', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext()
  const other = await context.newPage()
  await chooseServices(page)
  await chooseDay(page, MOVED_TO)
  await other.goto(page.url())
  const first = (each: Page) =>
    each.getByRole('list', { name: 'All times' }).getByRole('button').first()
  await expect(first(other)).toBeVisible()
  const clock = await first(page).innerText()
  await expect(first(other)).toHaveText(clock)

  await first(page).click()
  await expect(page.getByText(/Kept for you/)).toBeVisible()
  await first(other).click()

  await expect(other.getByRole('alert')).toContainText('Somebody else is booking this time')
  await expect(other.getByRole('list', { name: 'The nearest free times' })).toBeVisible()
  expect(await violationsOn(other)).toEqual([])
  await context.close()
})

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/book/0190a000-0000-7000-8000-00000000dead')

  await expect(page.getByRole('alert')).toContainText('There is no such service point')
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const locale of ['uk', 'ru', 'en-GB']) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme })

      test('nobody is shut out of choosing a time', async ({ page }) => {
        await page.goto(`/book/${suite.point}`)
        await page.getByRole('checkbox').first().check()
        await page
          .getByRole('button')
          .filter({ hasText: /час|время|time/ })
          .click()

        await expect(page.locator('.times').first()).toBeVisible()
        expect(await violationsOn(page)).toEqual([])
      })
    })
  }
}
