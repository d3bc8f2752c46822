import { expect, test } from '@playwright/test'
import { violationsOn } from '../accessibility'
import { suite } from '../suite'

test('a visitor has a link sent without learning whether there are bookings', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'My bookings' }).click()
  await expect(page.getByRole('heading', { name: 'My bookings' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await page.getByLabel('Email address').fill('nobody')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('alert')).toContainText('Please enter a full address')

  await page.getByLabel('Email address').fill(`nobody-${Date.now()}@example.test`)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Check your inbox' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
})

test('a link that works no more offers another', async ({ page }) => {
  await page.goto('/my-bookings#0190a000-0000-7000-8000-00000000dead.nonsense')

  await expect(page.getByRole('alert')).toContainText('This link has expired')
  await expect(page.getByLabel('Email address')).toBeVisible()
})

test('a customer sees their bookings by the link of a mail', async ({ page }) => {
  test.skip(suite.myBookingsLink === undefined, 'no link was given for this')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const link = new URL(suite.myBookingsLink ?? '', suite.url)
  await page.goto(link.pathname + link.hash)

  const booking = page.getByRole('link', { name: '12:00' })
  await expect(booking).toBeVisible()
  await page.getByRole('button', { name: 'Show past bookings' }).click()
  await expect(page.getByText('No past bookings.')).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violationsOn(page)).toEqual([])

  await booking.click()
  await expect(page.getByRole('heading', { name: 'Your booking' })).toBeVisible()
  await expect(page.getByText('Confirmed')).toBeVisible()
  const token = link.hash.slice(link.hash.indexOf('.') + 1)
  expect(requests.filter((url) => url.replace(/#.*/, '').includes(token))).toEqual([])
})
