import { expect, test, type Page } from '@playwright/test'
import { weekAddress } from '../suite'

const WEEK = '**/api/v1/calendar/week?*'

async function openWeek(page: Page) {
  await page.goto(weekAddress)
  await expect(page.getByRole('gridcell')).toHaveCount(336)
}

test.describe('without a network', () => {
  test('the last week is shown, also after a reload, and is live again afterwards', async ({
    context,
    page,
  }) => {
    await openWeek(page)
    await page.evaluate(() => navigator.serviceWorker.ready)
    // The worker keeps what is asked for from now on.
    await page.reload()
    await expect(page.getByText('Live', { exact: true })).toBeVisible()

    await context.setOffline(true)
    await page.reload()

    await expect(page.getByRole('gridcell')).toHaveCount(336)
    await expect(page.getByText(/^As of \d\d:\d\d$/)).toBeVisible()
    await expect(page.getByText('Live', { exact: true })).toBeHidden()

    await context.setOffline(false)
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText(/^As of/)).toBeHidden()
  })
})

test.describe('on a bad network', () => {
  test.use({ serviceWorkers: 'block' })

  test('a week that is refused twice comes by itself, and says so meanwhile', async ({ page }) => {
    let refused = 0
    await page.route(WEEK, (route) => {
      refused += 1
      return refused <= 2 ? route.fulfill({ status: 503 }) : route.fallback()
    })
    await page.goto(weekAddress)

    await expect(page.locator('.trouble')).not.toBeEmpty()
    await expect(page.getByRole('gridcell')).toHaveCount(336)
    await expect(page.locator('.trouble')).toHaveText('')
  })

  test('a week that is never answered offers another try', async ({ page }) => {
    test.setTimeout(60_000)
    await page.route(WEEK, (route) => route.abort())
    await page.goto(weekAddress)
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('The service is not responding', { timeout: 30_000 })

    await page.unroute(WEEK)
    await notice.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('gridcell')).toHaveCount(336)
  })

  test('an answer that is not what it should be breaks no page', async ({ page }) => {
    await page.route(WEEK, (route) => route.fulfill({ json: { cells: null } }))
    await page.goto(weekAddress)

    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeVisible()
  })

  test('a part that is gone after a deployment is loaded with a fresh page', async ({ page }) => {
    await openWeek(page)
    let lost = 0
    // What the page has not loaded so far is gone until the page is loaded again.
    await page.route(/\/assets\/.*\.js/, (route) => {
      lost += 1
      return route.fulfill({ status: 404 })
    })
    page.on('framenavigated', () => void page.unroute(/\/assets\/.*\.js/))
    const fresh = page.waitForEvent('load')
    await page.getByRole('link', { name: 'My bookings' }).first().click()

    await fresh
    expect(lost).toBeGreaterThan(0)
    await expect(page).toHaveURL(/my-bookings/)
    await expect(page.getByLabel('Email address')).toBeVisible()
  })

  test('a part that stays gone is loaded with a fresh page once, then said to be lost', async ({
    page,
  }) => {
    const part = '**/assets/MyBookingsPage-*.js'
    await openWeek(page)
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.route(part, (route) => route.fulfill({ status: 404 }))
    await page.getByRole('link', { name: 'My bookings' }).first().click()

    await expect(page.getByText('This page could not be loaded.')).toBeVisible()
    expect(loads).toBe(1)
    await page.unroute(part)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByLabel('Email address')).toBeVisible()
  })
})
