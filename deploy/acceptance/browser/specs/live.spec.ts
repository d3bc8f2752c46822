import { expect, test } from '@playwright/test'
import { addDays } from '../dates'
import { awaitWeek, offer, openAlways, openShop } from '../shop'
import { openAs } from '../signIn'
import { suite } from '../suite'

const DAY = addDays(suite.week, 2)

test('two browsers see what somebody else books and cancels, without a reload', { tag: '@engines' }, async ({
  browser,
  page,
  request,
}) => {
  test.skip(suite.adminToken === undefined, 'needs a post of its own')
  const { point, posts } = await openShop(request)
  const [post = ''] = posts
  await openAlways(request, post)
  const service = await offer(request, point)
  await awaitWeek(request, post, suite.week, 336)
  const name = `Live ${Date.now()}`

  const context = await browser.newContext()
  const desk = await context.newPage()
  await openAs(desk, 'operator', `/operator/board?point=${point}&date=${DAY}`)
  await page.goto(`/week?post=${post}&week=${suite.week}`)
  for (const each of [page, desk]) {
    await expect(each.getByText('Live', { exact: true })).toBeVisible()
  }
  const cell = page.locator(`.calendar-cell[data-date="${DAY}"][data-time="10:00"]`)
  await expect(cell).toHaveAttribute('data-status', 'available')

  const booked = await request.post('/api/v1/bookings', {
    data: {
      post_id: post,
      starts_at: `${DAY}T10:00:00Z`,
      service_ids: [service],
      customer: { name, email: `live-${Date.now()}@example.test` },
    },
  })
  expect(booked.status(), await booked.text()).toBe(201)
  await expect(cell).toHaveAttribute('data-status', 'booked')
  await expect(desk.getByRole('gridcell', { name })).toHaveCount(1)

  const { id, manage_token } = (await booked.json()) as { id: string; manage_token: string }
  const cancelled = await request.post(`/api/v1/bookings/${id}/cancel`, {
    headers: { 'Manage-Token': manage_token },
  })
  expect(cancelled.ok(), await cancelled.text()).toBe(true)
  await expect(cell).toHaveAttribute('data-status', 'available')
  await expect(desk.getByRole('gridcell', { name })).toHaveCount(0)
  await context.close()
})
