import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { takeNotes } from './inPage'
import { suite } from './suite'

/** Uses a page that takes notes, in a context in which nothing is cached. */
export async function onFreshPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ ...options, baseURL: suite.url })
  const page = await context.newPage()
  await takeNotes(page)
  const result = await use(page)
  await context.close()
  return result
}
