import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
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

  async function open() {
    const opened = await openPage(`/?post=${POST}&week=2026-11-16`, answers, Line)
    page = opened.page
    return opened
  }

  const weekQuestions = (asked: { mock: { calls: unknown[][] } }) =>
    asked.mock.calls.filter(([path]) => String(path).startsWith('/api/v1/calendar/week'))

  it('asks for what has changed since the week that it shows', async () => {
    await open()

    expect(Line.opened).toHaveLength(1)
    expect(new URL(Line.opened[0]!.address).search).toBe('?week_start=2026-11-16&since=7&epoch=e1')
  })

  it('shows a pushed change without another request', async () => {
    const { asked } = await open()
    const before = page.findAll('[role=gridcell][data-status=booked]').length
    const { post_id, week_start, timezone } = week
    const cells = [{ ...cellOf(week, 0, '09:00'), status: 'booked' }]
    const data = { post_id, epoch: 'e1', version: 8, week_start, timezone, cells }
    Line.opened[0]!.onmessage!({ data: JSON.stringify({ type: 'calendar_update', data }) })
    await settled()

    expect(page.findAll('[role=gridcell][data-status=booked]')).toHaveLength(before + 1)
    expect(weekQuestions(asked)).toHaveLength(1)
  })
})
