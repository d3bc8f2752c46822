import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { figure } from '../figure'
import { onFreshPage } from '../freshPage'
import { holdBack, notesOf, takeNotes } from '../inPage'
import { suite } from '../suite'

const MOUNTS = 15
const PUSHES = 60
const BUSY_PUSHES = 30
const LONGEST_PAUSE_MS = 400
const MINUTE = 60_000

const weekOf = (post: string) => `/week?post=${post}&week=${suite.week}`

/** From the text of the response until all cells are in the DOM. */
async function mount(page: Page, post: string): Promise<number> {
  const path = '/api/v1/calendar/week'
  const held = await holdBack(page, new RegExp(`${path}\\?.*${post}`), 1)
  await page.goto(weekOf(post), { waitUntil: 'commit' })
  await held.complete
  const complete = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelectorAll('.calendar-cell').length === 336) {
            observer.disconnect()
            resolve(performance.now())
          }
        })
        observer.observe(document, { childList: true, subtree: true })
      }),
  )
  held.release()
  const mounted = await complete
  const { json } = await notesOf(page)
  return mounted - (json.find((each) => each.path === path)?.at ?? Number.NaN)
}

for (const [name, post, aim] of [
  ['plain', suite.plainPost, '40'],
  ['busy 20-minute post', suite.busyPost, '60'],
] as const) {
  test(`mount of a week, ${name}`, async ({ browser, contextOptions }) => {
    const mounts: number[] = []
    for (let time = 0; time < MOUNTS; time++) {
      mounts.push(await onFreshPage(browser, contextOptions, (page) => mount(page, post)))
    }
    figure(`336 cells, JSON → DOM, ${name}, ms`, mounts, aim, 1)
  })
}

/** Notes when the next cell changes: on the page's clock, and on that of the machine. */
function nextChange(page: Page) {
  return page.evaluate(
    () =>
      new Promise<{ at: number; clock: number }>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve({ at: performance.now(), clock: performance.timeOrigin + performance.now() })
        })
        const grid = document.querySelector('[role=grid]') ?? document
        observer.observe(grid, { attributeFilter: ['data-status'], subtree: true })
      }),
  )
}

async function book(request: APIRequestContext, post: string, startsAt: number): Promise<number> {
  const response = await request.post('/api/v1/bookings', {
    data: {
      post_id: post,
      starts_at: new Date(startsAt).toISOString(),
      service_ids: [suite.service],
      customer: { name: 'Bench', email: `bench-${startsAt}-${Date.now()}@example.test` },
    },
  })
  const answered = performance.timeOrigin + performance.now()
  expect(response.status(), await response.text()).toBe(201)
  return answered
}

for (const { name, post, minutes, times, aims } of [
  { name: 'plain', post: suite.plainPost, minutes: 30, times: PUSHES, aims: ['2', '250 (p99)'] },
  {
    name: 'busy 20-minute post',
    post: suite.busyPost,
    minutes: 60,
    times: BUSY_PUSHES,
    aims: ['4', '250 (p99)'],
  },
]) {
  test(`pushed cells, ${name}`, async ({ page, request }) => {
    const patches: number[] = []
    const shown: number[] = []
    await takeNotes(page)
    await page.goto(weekOf(post))
    await expect(page.getByRole('gridcell')).toHaveCount(336)
    await expect(page.getByText('Live', { exact: true })).toBeVisible()
    const monday = Date.parse(`${suite.week}T00:00:00Z`)
    for (let time = 0; time < times; time++) {
      const change = nextChange(page)
      await page.waitForTimeout(Math.random() * LONGEST_PAUSE_MS)
      const answered = await book(request, post, monday + time * minutes * MINUTE)
      const { at, clock } = await change
      const { messages } = await notesOf(page)
      patches.push(at - (messages.findLast((arrived) => arrived <= at) ?? Number.NaN))
      shown.push(Math.max(clock - answered, 0))
    }
    figure(`one pushed cell → DOM, ${name}, ms`, patches, aims[0], 1)
    figure(`booking answered → DOM of another browser, ${name}, ms`, shown, aims[1])
  })
}
