import { describe, expect, it } from 'vitest'
import { asLastKnown, isCalendar, isPlace, keptAt } from './lastKnown'

const asked = (path: string, headers = {}) => ({
  url: new URL(path, 'https://book.example.com'),
  sameOrigin: true,
  request: new Request(`https://book.example.com${path}`, { headers }),
})
const P = '0190a000-0000-7000-8000-0000000000a1'

describe('what is kept', () => {
  it.each([
    [`/api/v1/calendar/week?post_id=${P}&week_start=2026-11-16`, true, false],
    [`/api/v1/calendar/service-points/${P}/week`, true, false],
    [`/api/v1/calendar/service-points/${P}/day?date=2026-11-16`, true, false],
    ['/api/v1/service-points?limit=200', false, true],
    [`/api/v1/service-points/${P}`, false, true],
    [`/api/v1/service-points/${P}/posts`, false, true],
    [`/api/v1/posts/${P}`, false, true],
    [`/api/v1/service-points/${P}/bookings`, false, false],
    [`/api/v1/service-points/${P}/availability/days`, false, false],
    [`/api/v1/posts/${P}/blocks`, false, false],
    [`/api/v1/bookings/${P}`, false, false],
    ['/api/v1/my-bookings', false, false],
    ['/api/v1/calendar/week/events', false, false],
  ])('%s: calendar %s, place %s', (path, calendar, place) => {
    expect(isCalendar(asked(path))).toBe(calendar)
    expect(isPlace(asked(path))).toBe(place)
  })

  it('is nothing that operators see, nor what is elsewhere', () => {
    const week = `/api/v1/calendar/week?post_id=${P}`
    expect(isCalendar(asked(week, { Authorization: 'Bearer x' }))).toBe(false)
    expect(isCalendar({ ...asked(week), sameOrigin: false })).toBe(false)
  })
})

describe('asLastKnown', () => {
  const now = new Date('2026-11-16T08:42:00Z')

  it('says since when a kept week is known', async () => {
    const kept = keptAt(Response.json({ version: 7, cells: [] }), now)

    expect(await (await asLastKnown(kept)).json()).toEqual({
      version: 7,
      cells: [],
      stale: true,
      as_of: '2026-11-16T08:42:00.000Z',
    })
  })

  it('leaves what the service has said of a week that was old already', async () => {
    const kept = keptAt(Response.json({ stale: true, as_of: '2026-11-16T07:00:00Z' }), now)

    expect(await (await asLastKnown(kept)).json()).toEqual({
      stale: true,
      as_of: '2026-11-16T07:00:00Z',
    })
  })
})
