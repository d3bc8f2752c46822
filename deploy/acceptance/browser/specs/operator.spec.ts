import { expect, test, type Page } from '@playwright/test'
import { violationsOn } from '../accessibility'

/** Signs in at the provider of the local stack, where each person's password is their name. */
async function signIn(page: Page, address: string, name: string) {
  await page.goto(address)
  await page.getByLabel('Username').fill(name)
  await page.getByLabel('Password').fill(name)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('an operator signs in, and comes back to the page that they wanted', async ({ page }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await signIn(page, '/operator/bookings?q=nobody', 'operator')

  await expect(page.getByRole('heading', { name: 'Bookings', exact: true })).toBeVisible()
  await expect(page.getByRole('searchbox')).toHaveValue('nobody')
  await expect(page).toHaveURL(/\/operator\/bookings\?q=nobody/)
  expect(await violationsOn(page)).toEqual([])
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toContain('access_token')
})

test('a reload asks for no password', async ({ page }) => {
  await signIn(page, '/operator/bookings', 'operator')
  await expect(page.getByRole('searchbox')).toBeVisible()

  await page.reload()

  await expect(page.getByRole('searchbox')).toBeVisible()
})

test('signing out asks for the password again', async ({ page }) => {
  await signIn(page, '/operator/bookings', 'operator')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).not.toHaveURL(/operator/)

  await page.goto('/operator/bookings')

  await expect(page.getByLabel('Password')).toBeVisible()
})

test('a customer is told that the pages are for operators', async ({ page }) => {
  await signIn(page, '/operator', 'customer')

  await expect(page.getByRole('alert')).toContainText('These pages are for operators')
  expect(await violationsOn(page)).toEqual([])
})

test('a person who only looks at a week loads nothing of the pages for operators', async ({
  page,
}) => {
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) {
      scripts.push(await response.text())
    }
  })
  await page.goto('/', { waitUntil: 'networkidle' })

  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((text) => text.includes('code_challenge_method'))).toEqual([])
})
