import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { changeVisitor, serveOpenFeature, startClient, switchIn, textIn } from '../openFeature'
import { signedIn } from '../shop'
import { suite } from '../suite'

const VISITORS = Array.from({ length: 16 }, (_, number) => `visitor-${number}`)

test.beforeEach(async ({ page }) => {
  await serveOpenFeature(page)
})

test('the public client of OpenFeature reads the flags in the page', async ({ page }) => {
  await open(page, 'visitor-1')

  expect(await switchIn(page, 'calendar_v046', false)).toMatchObject({
    value: true,
    variant: 'on',
    reason: 'STATIC',
  })
  expect(await textIn(page, 'calendar_v046_ab_test', 'none')).toMatchObject({
    value: 'treatment',
    variant: 'treatment',
  })
})

test('a flag that does not exist is what the page says', async ({ page }) => {
  await open(page, 'visitor-1')

  expect(await switchIn(page, 'calendar_v999', true)).toMatchObject({
    value: true,
    reason: 'ERROR',
    errorCode: 'FLAG_NOT_FOUND',
  })
})

test('what is unchanged is not sent to the client again', async ({ page }) => {
  const statuses: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/ofrep/v1/evaluate/flags')) {
      statuses.push(response.status())
    }
  })

  await open(page, 'visitor-1')

  await expect.poll(() => statuses.length).toBeGreaterThan(3)
  expect(statuses[0]).toBe(200)
  expect(statuses.slice(1).every((status) => status === 304)).toBe(true)
})

test('visitors keep their side, and learn of a change without a reload', async ({
  page,
  request,
}) => {
  test.skip(suite.adminToken === undefined, 'no administrator was given for this')
  const flag = `browser_${Date.now()}`
  await put(request, flag, 50, { 'If-None-Match': '*' })
  try {
    const sides = await sidesOf(page, flag)
    expect(new Set(sides)).toEqual(new Set([true, false]))
    expect(await sidesOf(page, flag)).toEqual(sides)

    const visitor = VISITORS[sides.indexOf(false)] ?? ''
    await open(page, visitor)
    expect(await switchIn(page, flag, true)).toMatchObject({ value: false, reason: 'SPLIT' })
    await put(request, flag, 100, {})

    await expect
      .poll(async () => (await switchIn(page, flag, false)).value, { timeout: 5_000 })
      .toBe(true)
  } finally {
    await request.delete(address(flag), { headers: signedIn() })
  }
})

/** Whether the flag is on for each of the visitors, in a page that knows nothing. */
async function sidesOf(page: Page, flag: string): Promise<unknown[]> {
  await open(page, 'nobody')
  const sides: unknown[] = []
  for (const visitor of VISITORS) {
    await changeVisitor(page, visitor)
    sides.push((await switchIn(page, flag, false)).value)
  }
  return sides
}

async function open(page: Page, visitor: string): Promise<void> {
  await page.goto('/my-bookings')
  await startClient(page, visitor)
}

/** Writes a switch that is on for a percentage of the visitors. */
async function put(
  request: APIRequestContext,
  flag: string,
  percentage: number,
  precondition: Record<string, string>,
): Promise<void> {
  const answer = await request.put(address(flag), {
    headers: { ...signedIn(), ...precondition },
    data: {
      description: 'for a test of the browser',
      enabled: true,
      default_variant: 'off',
      variants: [
        { name: 'on', value: true, percentage },
        { name: 'off', value: false, percentage: 100 - percentage },
      ],
    },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

function address(flag: string): string {
  return `/api/v1/admin/feature-flags/${flag}`
}
