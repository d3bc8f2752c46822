import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { aBoard, aColumn } from '../../testing/aBoard'
import { aClientBooking } from '../../testing/aClientBooking'
import { anOperator, signedIn } from '../../testing/anOperator'
import { oneByOne, openPage, settled, type Answers } from '../../testing/aSuite'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const FIRST = '0190a000-0000-7000-8000-0000000000b1'
const SECOND = '0190a000-0000-7000-8000-0000000000b2'
const DAY = `/api/v1/calendar/service-points/${POINT}/day`
const BOOKINGS = `/api/v1/service-points/${POINT}/bookings`
const MIDNIGHT = '2026-11-23T00:00:00+02:00'
const ADDRESS = '/operator/board?date=2026-11-23'

const olena = aClientBooking({ id: '0190a000-0000-7000-8000-0000000000c1', post_id: FIRST })

const post = (id: string, number: number) => ({
  id,
  service_point_id: POINT,
  number,
  name: `Bay ${number}`,
  slot_duration_minutes: 30,
  active: true,
})

const answers = (): Answers =>
  anOperator({
    '/api/v1/service-points': {
      items: [{ id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: '' }],
    },
    [`/api/v1/service-points/${POINT}/posts`]: { items: [post(FIRST, 1), post(SECOND, 2)] },
    [`/api/v1/service-points/${POINT}/services`]: {
      items: [
        {
          id: 's1',
          name: 'Tyre change',
          default_duration_minutes: 40,
          durations_by_car_type: { suv: 55 },
          active: true,
        },
      ],
    },
    [DAY]: aBoard(
      '2026-11-23',
      aColumn(MIDNIGHT, {
        18: { status: 'booked', booking_id: olena.id },
        19: { status: 'booked', booking_id: olena.id },
        20: { status: 'available' },
      }),
      aColumn(
        MIDNIGHT,
        {
          20: { status: 'available' },
          24: { status: 'blocked', reason: 'Lift', block_id: 'lift' },
        },
        { post_id: SECOND, post_number: 2, post_name: 'Bay 2' },
      ),
    ),
    [BOOKINGS]: { items: [olena] },
  })

/** A line on which a test speaks. */
class Line {
  static last: Line | undefined
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  onclose: (() => void) | null = null
  constructor(readonly url: string) {
    Line.last = this
  }
  close() {}
}

let page: VueWrapper

async function open(more: Answers = {}) {
  const opened = await openPage(ADDRESS, { ...answers(), ...more }, Line)
  page = opened.page
  return opened
}

const cell = (row: number, column: number) =>
  page.get(`[data-row="${row}"][data-column="${column}"]`)

const dialog = () => document.querySelector('[role=dialog]')

async function pressInDialog(label: string) {
  const buttons = [...(dialog()?.querySelectorAll('button') ?? [])]
  buttons.find((button) => button.textContent?.trim() === label)?.click()
  await settled()
}

/** On the screen: below the head, and as far up as the board is scrolled. */
const yOf = (row: number) => 46 + row * 24 + 6 - page.get('.scroller').element.scrollTop

/** Drags from a cell to a point of a row, as a mouse does. */
async function drag(from: { row: number; column?: number }, to: { x: number; row: number }) {
  const { row, column = 0 } = from
  const point = { clientX: 70 + column * 150, clientY: yOf(row), pointerType: 'mouse', button: 0 }
  await cell(row, column).trigger('pointerdown', point)
  const aim = { clientX: to.x, clientY: yOf(to.row), pointerType: 'mouse' }
  window.dispatchEvent(new PointerEvent('pointermove', aim))
  window.dispatchEvent(new PointerEvent('pointerup', aim))
  await settled()
}

describe('the day board', () => {
  beforeEach(async () => {
    const { page: first } = await openPage('/my-bookings', answers())
    await signedIn()
    first.unmount()
  })

  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
  })

  it('is a grid with a column for each post and a name for each cell', async () => {
    await open()

    expect(page.get('[role=grid]').attributes()).toMatchObject({
      'aria-rowcount': '49',
      'aria-colcount': '3',
      'aria-label': 'Day board, Monday 23 November',
    })
    expect(page.findAll('[role=columnheader]').map((head) => head.text())).toEqual([
      'Time',
      'Bay 1',
      'Bay 2',
    ])
    expect(cell(18, 0).attributes('aria-label')).toBe(
      'Monday 23 November 09:00, Bay 1, 09:00 – 09:55 Olena K., Tyre change, Confirmed',
    )
    expect(cell(20, 1).attributes('aria-label')).toBe('Monday 23 November 10:00, Bay 2, Available')
    expect(cell(24, 1).attributes('aria-label')).toContain('Blocked, Lift')
    expect(cell(0, 0).attributes('aria-label')).toContain('Not offered')
    expect(page.findAll('[role=gridcell][tabindex="0"]')).toHaveLength(1)
  })

  it('turns by keys for whoever is on the board, and stays there', async () => {
    const { router, answers: server } = await open()
    server[DAY] = aBoard('2026-11-24', aColumn('2026-11-24T00:00:00+02:00'))
    const active = page.get<HTMLElement>('[role=gridcell][tabindex="0"]').element
    active.focus()
    active.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyJ', bubbles: true }))
    await settled()

    expect(router.currentRoute.value.query['date']).toBe('2026-11-24')
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Tuesday 24 November')
  })

  it('begins a page with its content, and lets the bar be skipped', async () => {
    const { router } = await open()
    await router.push({ path: '/operator/bookings' })
    await vi.waitUntil(() => page.text().includes('Export'), 10_000)

    expect(document.activeElement).toBe(page.get('main').element)
    document.body.focus()
    await page.get('a[href="#main"]').trigger('click')
    expect(document.activeElement).toBe(page.get('main').element)
  })

  it('says at its head that a post is closed, and why', async () => {
    const closed_days = [{ date: '2026-11-23', reason: 'Holiday' }]
    await open({ [DAY]: aBoard('2026-11-23', aColumn(MIDNIGHT, {}, { closed_days })) })

    expect(page.findAll('[role=columnheader]')[1]?.text()).toContain('closed: Holiday')
  })

  it('says since when it may have changed while the service cannot look', async () => {
    const board = aBoard('2026-11-23', aColumn(MIDNIGHT))
    await open({ [DAY]: { ...board, stale: true, as_of: '2026-11-23T07:42:00Z' } })

    expect(page.get('header [role=status]').text()).toMatch(/\d\d:42/)
  })

  it('asks once for all posts, and listens on one line', async () => {
    const { asked } = await open()
    const days = asked.mock.calls.filter(([to]) => to.startsWith(DAY))

    expect(days).toHaveLength(1)
    expect(Line.last?.url).toContain(`/ws/calendar/service-points/${POINT}?date=2026-11-23`)
    expect(decodeURIComponent(Line.last?.url ?? '')).toContain(`since=${FIRST}:3,${SECOND}:3`)
  })

  it('moves the focus by arrow keys', async () => {
    await open()
    const start = page.get('[role=gridcell][tabindex="0"]')
    const row = Number(start.attributes('data-row'))
    await start.trigger('keydown', { key: 'ArrowRight' })
    await settled()

    expect(document.activeElement?.getAttribute('data-column')).toBe('1')
    expect(document.activeElement?.getAttribute('data-row')).toBe(String(row))
  })

  it('opens a booking', async () => {
    const { router } = await open({
      [`/api/v1/bookings/${olena.id}`]: olena,
      [`/api/v1/bookings/${olena.id}/history`]: { items: [] },
      [`/api/v1/bookings/${olena.id}/alternatives`]: { alternatives: [] },
      '/api/v1/notifications': { items: [] },
    })
    await cell(18, 0).trigger('keydown', { key: 'Enter' })
    await settled()

    expect(router.currentRoute.value.query['booking']).toBe(olena.id)
    expect(dialog()?.textContent).toContain('olena@example.test')
  })

  it('books for somebody who stands there, under one key until it is answered', async () => {
    const made = aClientBooking({ id: '0190a000-0000-7000-8000-0000000000c9', post_id: SECOND })
    const told = { 'POST /api/v1/bookings': 503 as unknown }
    const { asked, answers: server } = await open(told)
    await cell(20, 1).trigger('keydown', { key: 'Enter' })
    await settled()
    const form = dialog()?.querySelector('form')
    const fill = (selector: string, value: string) => {
      const field = form?.querySelector<HTMLInputElement>(selector)
      if (field) {
        field.value = value
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }
    form?.querySelector<HTMLInputElement>('[type=checkbox]')?.click()
    fill('[name=name]', 'Walk In')
    fill('[type=email]', 'walk@example.test')
    await settled()
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await settled()
    expect(dialog()?.querySelector('[role=alert]')).not.toBeNull()
    server['POST /api/v1/bookings'] = made
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await settled()

    const sent = asked.mock.calls.filter(([, request]) => request?.method === 'POST')
    const bookings = sent.filter(([to]) => to === '/api/v1/bookings')
    expect(bookings).toHaveLength(2)
    const keys = bookings.map(([, request]) => new Headers(request?.headers).get('Idempotency-Key'))
    expect(new Set(keys).size).toBe(1)
    expect(JSON.parse(String(bookings[0]?.[1]?.body))).toMatchObject({
      post_id: SECOND,
      starts_at: '2026-11-23T08:00:00Z',
      service_ids: ['s1'],
      customer: { name: 'Walk In' },
    })
    expect(dialog()).toBeNull()
    expect(page.text()).toContain('Olena K. is booked.')
  })

  it('books against rules when an operator says which and why, without a mail address', async () => {
    const refusal = Response.json(
      {
        code: 'too-soon',
        title: 'Too soon',
        reasons: [{ code: 'too-soon' }, { code: 'slot-not-offered' }],
      },
      { status: 422 },
    )
    const { asked, answers: server } = await open({ 'POST /api/v1/bookings': refusal })
    await cell(40, 1).trigger('keydown', { key: 'Enter' })
    await settled()
    const form = dialog()?.querySelector('form') as HTMLFormElement
    const send = async () => {
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
      await settled()
    }
    const type = (name: string, value: string) => {
      const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`)
      if (field) {
        field.value = value
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    }
    form.querySelector<HTMLInputElement>('[type=checkbox]')?.click()
    type('name', 'Walk In')
    await send()
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('That is too soon')

    server['POST /api/v1/bookings'] = aClientBooking()
    const rules = [...form.querySelectorAll('fieldset')].at(-1)
    for (const box of rules?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? []) {
      box.click()
      await settled()
    }
    type('reason', 'Flat tyre')
    await send()

    const bodies = asked.mock.calls
      .filter(([to, request]) => to === '/api/v1/bookings' && request?.method === 'POST')
      .map(([, request]) => JSON.parse(String(request?.body)))
    expect(bodies[0].customer).toEqual({ name: 'Walk In', locale: 'en' })
    expect(bodies[0].override).toBeUndefined()
    expect(bodies[1]).toMatchObject({
      override: ['too-soon', 'slot-not-offered'],
      reason: 'Flat tyre',
    })
    expect(dialog()).toBeNull()
  })

  it('prints the day of each post as a list, whatever the screen shows', async () => {
    await open()
    expect(page.find('.sheets').exists()).toBe(false)
    await page.get('[name=apart]').setValue(true)

    window.dispatchEvent(new Event('beforeprint'))
    await nextTick()
    const sheets = page.findAll('.sheets section')
    expect(sheets.map((sheet) => sheet.get('h2').text())).toEqual([
      'Bay 1, Monday 23 November 2026',
      'Bay 2, Monday 23 November 2026',
    ])
    expect(sheets[0]?.text()).toContain('Olena K.')
    expect(sheets[0]?.get('tbody th').text()).toBe('09:00 – 09:55')
    expect(sheets.every((sheet) => sheet.classes('apart'))).toBe(true)

    window.dispatchEvent(new Event('afterprint'))
    await nextTick()
    expect(page.find('.sheets').exists()).toBe(false)
  })

  it('moves by drag at once, with the version that was seen, and back by undo', async () => {
    const moved = { ...olena, post_id: SECOND, version: 8 }
    const { asked } = await open({ [`POST /api/v1/bookings/${olena.id}/reschedule`]: moved })
    await drag({ row: 18 }, { x: 220, row: 18 })

    const moves = () => asked.mock.calls.filter(([to]) => to.endsWith('/reschedule'))
    expect(moves()).toHaveLength(1)
    expect(new Headers(moves()[0]?.[1]?.headers).get('If-Match')).toBe('"7"')
    expect(JSON.parse(String(moves()[0]?.[1]?.body))).toEqual({
      post_id: SECOND,
      starts_at: '2026-11-23T07:00:00Z',
    })
    expect(page.text()).toContain('Olena K. moved to 09:00, Bay 2.')

    await page
      .findAll('button')
      .find((button) => button.text() === 'Undo')
      ?.trigger('click')
    await settled()
    expect(new Headers(moves()[1]?.[1]?.headers).get('If-Match')).toBe('"8"')
    expect(JSON.parse(String(moves()[1]?.[1]?.body))).toMatchObject({ post_id: FIRST })
  })

  it('moves again what is still on its way, with the version that it will have', async () => {
    const moved = { ...olena, post_id: SECOND, version: 8 }
    const later = { ...moved, starts_at: '2026-11-23T08:00:00Z', ends_at: '2026-11-23T09:00:00Z' }
    const { asked } = await open({
      [`POST /api/v1/bookings/${olena.id}/reschedule`]: { ...later, version: 9 },
    })
    let answer!: (first: Response) => void
    asked.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    await drag({ row: 18 }, { x: 220, row: 18 })
    await drag({ row: 18, column: 1 }, { x: 220, row: 20 })
    expect(cell(20, 1).attributes('aria-label')).toContain('Olena K.')

    answer(Response.json(moved))
    await settled()

    const moves = asked.mock.calls.filter(([to]) => to.endsWith('/reschedule'))
    expect(moves.map(([, sent]) => new Headers(sent?.headers).get('If-Match'))).toEqual([
      '"7"',
      '"8"',
    ])
    expect(JSON.parse(String(moves[1]?.[1]?.body))).toEqual({
      post_id: SECOND,
      starts_at: '2026-11-23T08:00:00Z',
    })
    expect(page.text()).toContain('Olena K. moved to 10:00, Bay 2.')
  })

  it('resizes by the end of a block, and back by undo', async () => {
    const longer = { ...olena, ends_at: '2026-11-23T09:00:00Z', version: 8 }
    const { asked } = await open({ [`PATCH /api/v1/bookings/${olena.id}`]: longer })
    const end = { clientX: 70, pointerType: 'mouse', button: 0 }
    await cell(19, 0).trigger('pointerdown', { ...end, clientY: yOf(19) + 10 })
    window.dispatchEvent(new PointerEvent('pointermove', { ...end, clientY: yOf(21) }))
    window.dispatchEvent(new PointerEvent('pointerup', { ...end, clientY: yOf(21) }))
    await settled()

    const edits = () => asked.mock.calls.filter(([, request]) => request?.method === 'PATCH')
    expect(edits()).toHaveLength(1)
    expect(new Headers(edits()[0]?.[1]?.headers).get('If-Match')).toBe('"7"')
    expect(JSON.parse(String(edits()[0]?.[1]?.body))).toEqual({ duration_minutes: 120 })
    expect(page.text()).toContain('Olena K. now lasts until 11:00.')

    await page
      .findAll('button')
      .find((button) => button.text() === 'Undo')
      ?.trigger('click')
    await settled()
    expect(JSON.parse(String(edits()[1]?.[1]?.body))).toEqual({ duration_minutes: 55 })
  })

  it('blocks a time once its effect is seen, and unblocks what is blocked', async () => {
    const blocks = `/api/v1/posts/${SECOND}/blocks`
    const { asked, answers: server } = await open({
      [`POST ${blocks}`]: oneByOne(
        { bookings_displaced: [], bookings_displaced_count: 0 },
        { id: 'x', starts_at: '2026-11-23T08:00:00Z', ends_at: '2026-11-23T08:30:00Z' },
      ),
    })
    const sent = () => asked.mock.calls.filter(([to]) => to.startsWith(blocks))
    await cell(20, 1).trigger('keydown', { key: 'Enter' })
    await settled()
    await pressInDialog('Block this time')
    dialog()
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await settled()
    expect(sent()[0]?.[0]).toBe(`${blocks}?dry_run=true`)
    expect(JSON.parse(String(sent()[0]?.[1]?.body))).toEqual({
      starts_at: '2026-11-23T08:00:00Z',
      ends_at: '2026-11-23T08:30:00Z',
    })
    expect(dialog()?.textContent).toContain('No booking loses its time.')
    await pressInDialog('Change')
    expect(sent()[1]?.[0]).toBe(blocks)
    expect(dialog()).toBeNull()

    await cell(24, 1).trigger('keydown', { key: 'Enter' })
    await settled()
    expect(dialog()?.textContent).toContain('Lift')
    server[`DELETE ${blocks}/lift`] = 404
    await pressInDialog('Unblock')
    expect(dialog()?.textContent).toContain('blocked for the whole service point')
    server[`DELETE ${blocks}/lift`] = new Response(null, { status: 204 })
    await pressInDialog('Unblock')
    expect(sent().at(-1)?.[0]).toBe(`${blocks}/lift`)
    expect(dialog()).toBeNull()
  })

  it('puts back what the service does not move, and says why', async () => {
    await open({
      [`POST /api/v1/bookings/${olena.id}/reschedule`]: Response.json(
        { code: 'slot-taken', title: 'Slot taken' },
        { status: 409 },
      ),
    })
    await drag({ row: 18 }, { x: 220, row: 18 })

    expect(page.get('[role=alert]').text()).toContain(
      'Olena K. was not moved. That time is taken. Choose another one.',
    )
    expect(cell(18, 0).attributes('aria-label')).toContain('Olena K.')
    expect(cell(18, 1).attributes('aria-label')).not.toContain('Olena K.')
  })

  it('never moves by a press, nor by a drag that ends where it began', async () => {
    const { asked } = await open()
    await drag({ row: 18 }, { x: 71, row: 18 })
    await drag({ row: 18 }, { x: 90, row: 18 })

    expect(asked.mock.calls.filter(([to]) => to.endsWith('/reschedule'))).toEqual([])
  })

  it('fetches again when the line tells of something new, once for many', async () => {
    const { asked } = await open()
    const days = () => asked.mock.calls.filter(([to]) => to.startsWith(DAY))
    const frame = (version: number) =>
      JSON.stringify({
        type: 'calendar_update',
        data: { post_id: FIRST, epoch: 'e1', version, date: '2026-11-23', cells: [] },
      })
    Line.last?.onopen?.()
    Line.last?.onmessage?.({ data: frame(3) })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(days()).toHaveLength(1)

    Line.last?.onmessage?.({ data: frame(4) })
    Line.last?.onmessage?.({ data: frame(5) })
    await new Promise((resolve) => setTimeout(resolve, 400))
    await settled()

    expect(days()).toHaveLength(2)
    expect(decodeURIComponent(days()[1]?.[0] ?? '')).toContain(`since=${FIRST}:5`)
    expect(page.text()).toContain('Live')
  })

  it('says since when it is known while it cannot be refreshed', async () => {
    const { answers: server } = await open()
    Line.last?.onopen?.()
    server[BOOKINGS] = 503
    Line.last?.onmessage?.({
      data: JSON.stringify({
        type: 'calendar_update',
        data: { post_id: FIRST, epoch: 'e1', version: 4, date: '2026-11-23', cells: [] },
      }),
    })
    await new Promise((resolve) => setTimeout(resolve, 400))
    await settled()

    expect(page.text()).toMatch(/As of \d\d:\d\d/)
    expect(page.text()).not.toContain('Live')
    expect(cell(18, 0).attributes('aria-label')).toContain('Olena K.')
  })
})
