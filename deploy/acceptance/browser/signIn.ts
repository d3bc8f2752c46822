import type { Page } from '@playwright/test'

const PASSWORDS = {
  operator: process.env['SLOTWRIGHT_OPERATOR_PASSWORD'] ?? 'operator',
  admin: process.env['SLOTWRIGHT_ADMIN_PASSWORD'] ?? 'admin',
}

/** Opens a page of operators as one who signs in at the suite's own provider. */
export async function openAs(page: Page, user: keyof typeof PASSWORDS, address: string) {
  await page.goto(address)
  await page.getByLabel('Username').fill(user)
  await page.getByLabel('Password').fill(PASSWORDS[user])
  await page.getByRole('button', { name: 'Sign in' }).click()
}
