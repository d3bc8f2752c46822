import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { WeekCell } from '../../api/types'
import { aWeek, cellOf, offer } from '../../testing/aWeek'
import { openPage, settled } from '../../testing/aSuite'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const POST = '0190a000-0000-7000-8000-0000000000b1'
const post = {
  id: POST,
  service_point_id: POINT,
  number: 1,
  name: 'Bay 1',
  slot_duration_minutes: 30,
  active: true,
}
const week = {
  ...offer(aWeek('2026-11-16'), 0, '09:00', '10:00', 'available'),
  epoch: 'e1',
  version: 7,
}
const answers = {
  '/api/v1/service-points': {
    items: [{ id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: '' }],
  },
  [`/api/v1/service-points/${POINT}/posts`]: { items: [post] },
  [`/api/v1/posts/${POST}`]: post,
  '/api/v1/calendar/week': week,
}

class Line {
  static opened: Line[] = []
  onopen: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  constructor(readonly address: string) {
    Line.opened.push(this)
  }
  close() {}
}

let page: VueWrapper

describe('useWeek', () => {
  afterEach(() => {
    page.unmount()
    Line.opened = []
    vi.unstubAllGlobals()
  })

  async function open(shown = week) {
    const given = { ...answers, '/api/v1/calendar/week': shown }
    const opened = await openPage(`/?post=${POST}&week=2026-11-16`, given, Line)
    page = opened.page
    return opened
  }

  function push(version: number, cell: WeekCell) {
    const { post_id, week_start, timezone } = week
    const data = { post_id, epoch: 'e1', version, week_start, timezone, cells: [cell] }
    Line.opened[0]!.onmessage!({ data: JSON.stringify({ type: 'calendar_update', data }) })
  }

  const weekQuestions = (asked: { mock: { calls: unknown[][] } }) =>
    asked.mock.calls.filter(([path]) => String(path).startsWith('/api/v1/calendar/week'))

  it('asks for what has changed since the week that it shows', async () => {
    await open()

    expect(Line.opened).toHaveLength(1)
    expect(new URL(Line.opened[0]!.address).search).toBe('?week_start=2026-11-16&since=7&epoch=e1')
  })

  it('is no week of the past once there is a connection', async () => {
    const opened = await openPage(
      `/?post=${POST}&week=2026-11-16`,
      {
        ...answers,
        '/api/v1/calendar/week': { ...week, stale: true, as_of: '2026-11-16T08:00:00Z' },
      },
      Line,
    )
    page = opened.page
    expect(page.text()).toContain('As of')
    opened.answers['/api/v1/calendar/week'] = week
    Line.opened[0]!.onopen!()
    await settled()

    expect(page.text()).not.toContain('As of')
    expect(page.text()).toContain('Live')
  })

  it('draws nothing for the cells that have not changed', async () => {
    await open()
    const elements = page.findAll('.calendar-cell').map((each) => each.element)
    const changed: Element[] = []
    const watching = new MutationObserver((records) =>
      changed.push(...records.map(({ target }) => target as Element)),
    )
    watching.observe(page.get('[role=rowgroup]').element, { attributes: true, subtree: true })
    push(8, { ...cellOf(week, 0, '09:00'), status: 'booked' })
    await settled()
    watching.disconnect()

    const cells = changed.filter((each) => each.classList.contains('calendar-cell'))
    expect(new Set(cells.map((each) => (each as HTMLElement).dataset['time']))).toEqual(
      new Set(['09:00']),
    )
    expect(page.findAll('.calendar-cell').map((each) => each.element)).toEqual(elements)
  })

  it('is not taken back by a response that was on its way', async () => {
    const { asked } = await open()
    push(9, { ...cellOf(week, 0, '09:00'), status: 'booked' })
    window.dispatchEvent(new Event('visibilitychange'))
    await settled()

    expect(weekQuestions(asked)).toHaveLength(2)
    expect(page.findAll('[role=gridcell][data-status=booked]')).toHaveLength(1)
  })

  it('says what has changed, politely', async () => {
    await open()
    push(8, { ...cellOf(week, 0, '09:00'), status: 'booked' })
    await new Promise((resolve) => setTimeout(resolve, 800))

    expect(page.get('.visually-hidden[aria-live=polite]').text()).toBe(
      'Monday 16 November 09:00 booked',
    )
  })

  it('shows a pushed change without another request', async () => {
    const { asked } = await open()
    const before = page.findAll('[role=gridcell][data-status=booked]').length
    push(8, { ...cellOf(week, 0, '09:00'), status: 'booked' })
    await settled()

    expect(page.findAll('[role=gridcell][data-status=booked]')).toHaveLength(before + 1)
    expect(weekQuestions(asked)).toHaveLength(1)
  })

  it('is asked for again soon while it is the last known one, though the line is open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { answers: server } = await open({ ...week, stale: true })
    Line.opened[0]?.onopen?.()
    await settled()
    expect(page.text()).toContain('Last known state')

    server['/api/v1/calendar/week'] = week
    vi.advanceTimersByTime(5_000)
    await settled()

    expect(page.text()).not.toContain('Last known state')
    expect(page.text()).toContain('Live')
    vi.useRealTimers()
  })
})
