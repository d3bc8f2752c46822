import { expect, test, type Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { openAs } from '../../../acceptance/browser/signIn'
import { figure } from '../figure'
import { suite } from '../suite'
import { walkToForm } from '../walk'

const point = `point=${suite.board}`

const OPERATORS: Record<string, string> = {
  board: `/operator/board?${point}`,
  bookings: `/operator/bookings?${point}`,
  hours: `/operator/hours?${point}`,
  'posts and services': `/operator/setup/posts?${point}`,
  jobs: '/operator/setup/jobs',
}

/** Counts what comes from here on. Returns kilobytes (1,000 bytes) of scripts, compressed by gzip. */
function countScripts(page: Page): () => Promise<number> {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const url = response.url()
    if (response.request().resourceType() === 'script' && url.startsWith(suite.url)) {
      bodies.set(url, response.body())
    }
  })
  return async () => {
    await page.waitForLoadState('networkidle')
    const sizes = (await Promise.all(bodies.values())).map((body) => gzipSync(body).length)
    return sizes.reduce((sum, size) => sum + size, 0) / 1_000
  }
}

test('JavaScript of the booking page', async ({ page }) => {
  const kilobytes = countScripts(page)
  await page.goto(`/book/${suite.point}`)
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  figure('JavaScript of `/book/{point}`, kB, gzip', [await kilobytes()], '90', 1)
  await walkToForm(page)
  figure('the same, until the form of the last step', [await kilobytes()], '90', 1)
})

for (const [name, address] of Object.entries(OPERATORS)) {
  test(`JavaScript of operators: ${name}`, async ({ page }) => {
    const kilobytes = countScripts(page)
    await openAs(page, 'admin', address)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    figure(`JavaScript of operators' page: ${name}, kB, gzip`, [await kilobytes()], '150', 1)
  })
}
