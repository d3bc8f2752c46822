import { expect, test } from '@playwright/test'
import { violationsOn } from '../accessibility'
import { suite } from '../suite'

test('a link that opens nothing says so', async ({ page }) => {
  await page.goto('/manage/0190a000-0000-7000-8000-00000000dead#nonsense')

  await expect(page.getByRole('alert')).toContainText('This link does not open a booking')
})

test('a customer cancels by the link of their mail', async ({ page }) => {
  test.skip(suite.manageLink === undefined, 'no booking was given for this')
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const link = new URL(suite.manageLink ?? '', suite.url)
  await page.goto(link.pathname + link.hash)
  await expect(page.getByRole('heading', { name: 'Your booking' })).toBeVisible()
  expect(await violationsOn(page)).toEqual([])

  await page.getByRole('button', { name: 'Cancel booking' }).click()
  await page.getByRole('button', { name: 'Yes, cancel it' }).click()

  await expect(page.getByText('Your booking is cancelled')).toBeVisible()
  await expect(page.getByText('Cancelled by you')).toBeVisible()
  const token = link.hash.slice(1)
  expect(requests.filter((url) => new URL(url).search.includes(token))).toEqual([])
})
