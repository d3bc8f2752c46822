import { describe, expect, it } from 'vitest'
import { isOtherClock, otherZones } from './zoneCheck'

/** A day of a week: the clock of the service, the instant, and how long the cell is. */
type Cell = readonly [day: number, time: string, starts_at: string, minutes?: number]

function week(timezone: string, cells: readonly Cell[]) {
  return {
    timezone,
    cells: cells.map(([day, time, starts_at, minutes = 30], index) => ({
      index,
      day,
      time,
      starts_at: utc(Date.parse(starts_at)),
      ends_at: utc(Date.parse(starts_at) + minutes * 60_000),
      status: 'empty' as const,
    })),
  }
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

describe('isOtherClock', () => {
  it.each<[string, string, boolean, Cell[]]>([
    [
      'the same clock',
      'Europe/Kyiv',
      false,
      [
        [0, '00:00', '2026-11-23T00:00:00+02:00'],
        [0, '12:00', '2026-11-23T12:00:00+02:00'],
        [0, '23:30', '2026-11-23T23:30:00+02:00'],
      ],
    ],
    ['an older name', 'Europe/Kiev', false, [[0, '00:00', '2026-11-23T00:00:00+02:00']]],
    [
      'an hour of difference',
      'Europe/Kyiv',
      true,
      [
        [0, '00:00', '2026-11-23T00:00:00+03:00'],
        [0, '23:30', '2026-11-23T23:30:00+03:00'],
      ],
    ],
    [
      'a difference on the last day only',
      'Europe/Kyiv',
      true,
      [
        [5, '00:00', '2026-11-28T00:00:00+02:00'],
        [5, '23:30', '2026-11-28T23:30:00+02:00'],
        [6, '00:00', '2026-11-29T00:00:00+02:00'],
        [6, '23:30', '2026-11-29T23:30:00+03:00'],
      ],
    ],
    [
      'the day on which the clocks go back',
      'Europe/Kyiv',
      false,
      [
        [6, '00:00', '2026-10-25T00:00:00+03:00'],
        [6, '03:00', '2026-10-25T03:00:00+03:00', 60],
        [6, '23:30', '2026-10-25T23:30:00+02:00'],
      ],
    ],
    [
      'the same day, when the service does not change its clocks',
      'Europe/Kyiv',
      true,
      [
        [6, '00:00', '2026-10-25T00:00:00+03:00'],
        [6, '23:30', '2026-10-25T23:30:00+03:00'],
      ],
    ],
    [
      'the day on which the clocks go forward',
      'Europe/Kyiv',
      false,
      [
        [6, '00:00', '2026-03-29T00:00:00+02:00'],
        [6, '23:30', '2026-03-29T23:30:00+03:00'],
      ],
    ],
    [
      'a quarter of an hour in the offset',
      'Asia/Kathmandu',
      false,
      [
        [0, '00:00', '2026-11-23T00:00:00+05:45'],
        [0, '23:30', '2026-11-23T23:30:00+05:45'],
      ],
    ],
    [
      'a quarter of difference',
      'Asia/Kathmandu',
      true,
      [[0, '00:00', '2026-11-23T00:00:00+05:30']],
    ],
    [
      'half an hour forward',
      'Australia/Lord_Howe',
      false,
      [
        [6, '00:00', '2026-10-04T00:00:00+10:30'],
        [6, '02:00', '2026-10-04T02:00:00+10:30', 0],
        [6, '23:30', '2026-10-04T23:30:00+11:00'],
      ],
    ],
    [
      'a whole hour forward where the browser has half of one',
      'Australia/Lord_Howe',
      true,
      [
        [6, '00:00', '2026-10-04T00:00:00+10:30'],
        [6, '23:30', '2026-10-04T23:30:00+11:30'],
      ],
    ],
    [
      'a day that begins with skipped cells',
      'Asia/Beirut',
      false,
      [
        [6, '00:00', '2026-03-29T00:00:00+02:00', 0],
        [6, '00:30', '2026-03-29T00:00:00+02:00', 0],
        [6, '01:00', '2026-03-29T00:00:00+02:00'],
        [6, '23:30', '2026-03-29T23:30:00+03:00'],
      ],
    ],
    ['no cells', 'Europe/Kyiv', false, []],
  ])('tells %s', (_, timezone, isOther, cells) => {
    expect(isOtherClock(week(timezone, cells))).toBe(isOther)
  })
})

describe('otherZones', () => {
  const WINTER = '2026-12-01T12:00:00Z'
  const SUMMER = '2026-07-01T12:00:00Z'

  it.each<[string, string, string, boolean]>([
    ['Europe/Kyiv', '+02:00', WINTER, false],
    ['Europe/Kyiv', '+03:00', WINTER, true],
    ['Europe/Kyiv', '+03:00', SUMMER, false],
    ['Europe/London', 'Z', WINTER, false],
    ['Europe/London', 'Z', SUMMER, true],
    ['Asia/Kathmandu', '+05:45', WINTER, false],
    ['Asia/Kathmandu', '+05:30', WINTER, true],
    ['Australia/Lord_Howe', '+11:00', WINTER, false],
    ['Australia/Lord_Howe', '+10:30', SUMMER, false],
    ['Australia/Lord_Howe', '+11:30', WINTER, true],
    ['America/St_Johns', '-03:30', WINTER, false],
    // just before and after the clocks change
    ['Europe/Kyiv', '+02:00', '2026-03-29T00:59:59Z', false],
    ['Europe/Kyiv', '+03:00', '2026-03-29T01:00:00Z', false],
  ])('compares %s at %s on %s', (name, utc_offset, at, isOther) => {
    const listed = [{ name, old_names: [], utc_offset }]

    expect(otherZones([name], listed, new Date(at))).toEqual(isOther ? [name] : [])
  })

  type Changes = [at: string, utc_offset: string][]

  it.each<[string, string, string, Changes, boolean]>([
    [
      'the same changes',
      'Europe/Kyiv',
      '+02:00',
      [
        ['2027-03-28T01:00:00Z', '+03:00'],
        ['2027-10-31T01:00:00Z', '+02:00'],
      ],
      false,
    ],
    ['no changes in both', 'Africa/Lagos', '+01:00', [], false],
    ['changes that only the browser has', 'Europe/Kyiv', '+02:00', [], true],
    [
      'a change that only the service has',
      'Africa/Lagos',
      '+01:00',
      [['2027-06-01T00:00:00Z', '+02:00']],
      true,
    ],
    [
      'a change one day later',
      'Europe/Kyiv',
      '+02:00',
      [
        ['2027-03-29T01:00:00Z', '+03:00'],
        ['2027-10-31T01:00:00Z', '+02:00'],
      ],
      true,
    ],
    [
      'a change one hour earlier',
      'Europe/Kyiv',
      '+02:00',
      [
        ['2027-03-28T01:00:00Z', '+03:00'],
        ['2027-10-31T00:00:00Z', '+02:00'],
      ],
      true,
    ],
    [
      'another offset after a change',
      'Australia/Lord_Howe',
      '+11:00',
      [
        ['2027-04-03T15:00:00Z', '+10:00'],
        ['2027-10-02T15:30:00Z', '+11:00'],
      ],
      true,
    ],
  ])('compares what comes: %s', (_, name, utc_offset, changes, isOther) => {
    const listed = [
      {
        name,
        old_names: [],
        utc_offset,
        changes: changes.map(([at, to]) => ({ at, utc_offset: to })),
      },
    ]

    expect(otherZones([name], listed, new Date(WINTER))).toEqual(isOther ? [name] : [])
  })

  it('finds zones by their older names, each once, and leaves out what is not listed', () => {
    const listed = [{ name: 'Europe/Kyiv', old_names: ['Europe/Kiev'], utc_offset: '+04:00' }]

    expect(
      otherZones(['Europe/Kiev', 'Europe/Kiev', 'EST', 'Europe/Warsaw'], listed, new Date(WINTER)),
    ).toEqual(['Europe/Kiev'])
  })
})
