import { expect, test } from '@playwright/test'
import { awaitWeek, openAlways, openShop } from '../shop'
import { suite, weekAddress } from '../suite'

/** The cases of the calendar's own document, with its selectors. */
test.describe('the calendar of the document', { tag: '@engines' }, () => {
  test('displays calendar cells', async ({ page }) => {
    await page.goto(weekAddress)

    await expect(page.locator('.calendar-cell')).toHaveCount(336)
  })

  test('shows available slots in green', async ({ page, request }) => {
    const answer = await request.get(
      `/api/v1/calendar/week?post_id=${suite.post}&week_start=${suite.week}`,
    )
    const { cells } = (await answer.json()) as { cells: { status: string }[] }
    const count = cells.filter(({ status }) => status === 'available').length
    await page.goto(weekAddress)

    expect(count).toBeGreaterThan(0)
    await expect(page.locator('.calendar-cell[data-status="available"]')).toHaveCount(count)
    const block = page.locator('.block.available').first()
    const [red = 0, green = 0, blue = 0] = await block.evaluate((element) =>
      (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number),
    )
    expect(green).toBeGreaterThan(Math.max(red, blue))
  })

  test('opens popover on cell click', async ({ page }) => {
    await page.goto(weekAddress)
    await page.locator('.calendar-cell[data-status="available"]').first().click()

    await expect(page.locator('.calendar-popover')).toBeVisible()
    await expect(page.locator('.calendar-popover')).toContainText('Available')
  })

  test('shows empty state when no template', async ({ page, request }) => {
    test.skip(suite.adminToken === undefined, 'needs a post of its own')
    const { posts } = await openShop(request)
    const [post = ''] = posts
    await awaitWeek(request, post, suite.week, 0)
    await page.goto(`/week?post=${post}&week=${suite.week}`)
    await expect(page.locator('.empty-state')).toBeVisible()

    // It is watched: the first hours take it away.
    await openAlways(request, post)
    await expect(page.locator('.empty-state')).toBeHidden()
    await expect(page.locator('.calendar-cell[data-status="available"]')).toHaveCount(336)
  })
})
