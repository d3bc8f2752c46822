import { expect, type Page } from '@playwright/test'
import { suite } from './suite'

/** Walks through the steps of a booking, until its form. */
export async function walkToForm(page: Page): Promise<void> {
  await page.goto(`/book/${suite.point}`)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Choose a time' }).click()
  await page.getByRole('list', { name: 'All times' }).getByRole('button').first().click()
  await expect(page.getByLabel('Your name')).toBeVisible()
}
