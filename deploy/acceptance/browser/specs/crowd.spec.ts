import { devices, expect, test } from '@playwright/test'
import { violationsOn } from '../accessibility'
import { awaitWeek, openAlways, openShop, type Shop } from '../shop'
import { openAs } from '../signIn'
import { suite } from '../suite'

const POSTS = 25

test.describe(`a point with ${POSTS} posts`, () => {
  test.skip(suite.adminToken === undefined, 'needs a point of its own')

  let shop: Shop

  test.beforeAll(async ({ playwright }) => {
    const request = await playwright.request.newContext({ baseURL: suite.url })
    shop = await openShop(request, { posts: POSTS })
    const last = shop.posts.at(-1) ?? ''
    await openAlways(request, last)
    await awaitWeek(request, last, suite.week, 336)
    await request.dispose()
  })

  test('its board draws what is in view, and keys reach the last post', async ({ page }) => {
    test.setTimeout(90_000)
    await openAs(page, 'operator', `/operator/board?point=${shop.point}&date=${suite.week}`)
    const grid = page.getByRole('grid')
    await expect(grid).toHaveAttribute('aria-colcount', String(POSTS + 1))
    const drawn = await page.getByRole('gridcell').count()
    expect(drawn).toBeLessThan((POSTS * 48) / 2)

    await page.locator('[role=gridcell][tabindex="0"]').focus()
    await page.keyboard.press('End')
    const active = page.locator('[role=gridcell]:focus')
    await expect(active).toHaveAttribute('data-column', String(POSTS - 1))
    await expect(active).toBeInViewport()
    await expect(active).toHaveAccessibleName(new RegExp(`Bay ${POSTS}`))
    expect(await violationsOn(page)).toEqual([])
  })

  for (const [name, device] of [
    ['a desktop', {}],
    ['a phone', { viewport: devices['Pixel 7'].viewport, hasTouch: true }],
  ] as const) {
    test.describe(`on ${name}`, () => {
      test.use(device)

      test('the chosen post is in view', async ({ page }) => {
        await page.goto(`/week?post=${shop.posts.at(-1)}&week=${suite.week}`)
        const chosen = page.getByRole('link', { name: `Bay ${POSTS}` })

        await expect(chosen).toHaveAttribute('aria-current', 'page')
        await expect(chosen).toBeInViewport()
      })
    })
  }
})
