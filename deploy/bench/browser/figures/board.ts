import { test, type APIRequestContext, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { addDays } from '../../../acceptance/browser/dates'
import { openAs } from '../../../acceptance/browser/signIn'
import { figure, median } from '../figure'
import { onFreshPage } from '../freshPage'
import { holdBack, notesOf } from '../inPage'
import { suite } from '../suite'

const TIMES = 11
const DATA = /\/service-points\/[^/]+\/(day|bookings)\?/
const PEER = '/event-calendar'
const library = createRequire(import.meta.url)

interface Booking {
  id: string
  post_id: string
  starts_at: string
  ends_at: string
  customer: { name: string }
}

/** All bookings of the board's week as the API tells them. */
async function bookingsOfWeek(request: APIRequestContext): Promise<Booking[]> {
  const found: Booking[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const response = await request.get(`/api/v1/service-points/${suite.board}/bookings`, {
      params: {
        from: suite.week,
        to: addDays(suite.week, 6),
        limit: 200,
        ...(cursor && { cursor }),
      },
      headers: { Authorization: `Bearer ${suite.token}` },
    })
    const page = (await response.json()) as { items: Booking[]; next_cursor?: string | null }
    found.push(...page.items)
    cursor = page.next_cursor ?? null
  }
  return found
}

/** From the text of the first response until the frame after the one that shows the bookings. */
async function ourBoard(page: Page): Promise<number> {
  const held = await holdBack(page, DATA, 2)
  await openAs(page, 'operator', `/operator/board?point=${suite.board}&date=${suite.week}`)
  await held.complete
  const painted = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector('.block[data-state]')) {
            observer.disconnect()
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
          }
        })
        observer.observe(document, { childList: true, subtree: true })
      }),
  )
  const before = (await notesOf(page)).json.length
  held.release()
  const at = await painted
  return at - ((await notesOf(page)).json[before]?.at ?? Number.NaN)
}

/** The same bookings in event-calendar, from their text until the frame after the one that shows them. */
async function peer(page: Page, view: string, bookings: readonly Booking[]): Promise<number> {
  await page.route(`**${PEER}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: peerPage() }),
  )
  await page.goto(PEER)
  return page.evaluate(
    ({ text, view, date }) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now()
        const bookings = JSON.parse(text) as Booking[]
        const posts = [...new Set(bookings.map(({ post_id }) => post_id))]
        const events = bookings.map(({ id, post_id, starts_at, ends_at, customer }) => ({
          id,
          resourceId: post_id,
          start: starts_at.slice(0, 19),
          end: ends_at.slice(0, 19),
          title: customer.name,
        }))
        const { EventCalendar } = window as unknown as {
          EventCalendar: { create: (target: Element | null, options: object) => void }
        }
        EventCalendar.create(document.querySelector('main'), {
          view,
          date,
          resources: posts.map((id) => ({ id, title: id })),
          events,
          editable: true,
          firstDay: 1,
        })
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const shown = document.querySelectorAll('.ec-event').length
            if (shown < events.length) {
              reject(new Error(`${shown} of ${events.length} are shown`))
            }
            resolve(performance.now() - began)
          }),
        )
      }),
    { text: JSON.stringify(bookings), view, date: suite.week },
  )
}

function peerPage(): string {
  const file = (name: string) =>
    readFileSync(library.resolve(`@event-calendar/build/dist/event-calendar.min.${name}`), 'utf8')
  return `<!doctype html><title>Peer</title><style>${file('css')}</style><main></main><script>${file('js')}</script>`
}

test('day board of 20 posts beside event-calendar', async ({
  browser,
  contextOptions,
  request,
}) => {
  const ours: number[] = []
  const days: number[] = []
  const weeks: number[] = []
  const onAPage = (use: (page: Page) => Promise<number>) =>
    onFreshPage(browser, contextOptions, use)

  const bookings = await bookingsOfWeek(request)
  const ofMonday = bookings.filter(({ starts_at }) => starts_at.startsWith(suite.week))
  for (let time = 0; time < TIMES; time++) {
    ours.push(await onAPage(ourBoard))
    weeks.push(await onAPage((page) => peer(page, 'resourceTimeGridWeek', bookings)))
    days.push(await onAPage((page) => peer(page, 'resourceTimeGridDay', ofMonday)))
  }
  const share = (median(ours) / median(weeks)).toFixed(2)
  figure(`day board, 20 posts, JSON → paint, ms (${share} of the week)`, ours, '0.5 of the week')
  figure(`event-calendar, a week of 20 posts, ${bookings.length} bookings, ms`, weeks)
  figure(`event-calendar, a day of 20 posts, ${ofMonday.length} bookings, ms`, days)
})
