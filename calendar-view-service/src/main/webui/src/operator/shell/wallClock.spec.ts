import { describe, expect, it } from 'vitest'
import { instantAt } from './wallClock'

describe('instantAt', () => {
  it.each([
    ['Europe/Kyiv', '2026-11-23', '09:00', '2026-11-23T07:00:00Z'],
    ['Europe/Kyiv', '2026-07-20', '09:00', '2026-07-20T06:00:00Z'],
    ['Asia/Kathmandu', '2026-11-23', '05:15', '2026-11-22T23:30:00Z'],
    ['America/New_York', '2026-12-31', '23:30', '2027-01-01T04:30:00Z'],
    // skipped: as much later
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    // twice: the first
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z'],
  ])('in %s at %s %s', (timezone, date, time, instant) => {
    expect(instantAt(timezone, date, time)).toBe(instant)
  })
})
