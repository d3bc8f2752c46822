import type { Page } from '@playwright/test'
import { suite } from './suite'

/** Opens a page of operators as one who signs in at the suite's own provider. */
export async function openAs(page: Page, user: 'operator' | 'admin', address: string) {
  await page.goto(address)
  await page.getByLabel('Username').fill(user)
  await page.getByLabel('Password').fill(suite.passwords[user])
  await page.getByRole('button', { name: 'Sign in' }).click()
}
