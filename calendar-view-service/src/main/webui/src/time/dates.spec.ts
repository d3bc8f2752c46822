import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateIn,
  isPlainDate,
  isSameZone,
  isTimezone,
  lastOfMonth,
  mondayOf,
  offsetLabel,
} from './dates'

describe('dates', () => {
  it('finds the Monday of any day, over months and years', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
  })

  it('steps by days, not by 24 hours of a local clock', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
    expect(addDays('2026-10-26', -7)).toBe('2026-10-19')
  })

  it('finds the last date of a month', () => {
    expect(lastOfMonth('2026-11-23')).toBe('2026-11-30')
    expect(lastOfMonth('2026-12-31')).toBe('2026-12-31')
    expect(lastOfMonth('2028-02-01')).toBe('2028-02-29')
  })

  it('knows that today differs by zone', () => {
    const instant = new Date('2026-11-20T23:30:00Z')
    expect(dateIn('Europe/Kyiv', instant)).toBe('2026-11-21')
    expect(dateIn('America/New_York', instant)).toBe('2026-11-20')
  })

  it('accepts only real dates and zones', () => {
    expect(['2026-02-29', '2026-13-01', '2026-1-1', 'today', ''].some(isPlainDate)).toBe(false)
    expect(isPlainDate('2028-02-29')).toBe(true)
    expect(isTimezone('Europe/Kyiv')).toBe(true)
    expect(isTimezone('Europe/Atlantis')).toBe(false)
  })

  it.each([
    ['Europe/Kyiv', 'Europe/Kyiv', true],
    ['Europe/Kyiv', 'Europe/Kiev', true],
    ['Asia/Calcutta', 'Asia/Kolkata', true],
    ['Europe/Kyiv', 'Europe/Warsaw', false],
  ])('says whether %s and %s are one zone: %s', (one, other, isOne) => {
    expect(isSameZone(one, other)).toBe(isOne)
  })

  it('labels offsets as the season has them', () => {
    expect(offsetLabel('Europe/Kyiv', new Date('2026-11-20T00:00:00Z'))).toBe('GMT+2')
    expect(offsetLabel('Europe/Kyiv', new Date('2026-07-20T00:00:00Z'))).toBe('GMT+3')
    expect(offsetLabel('Asia/Kolkata', new Date('2026-07-20T00:00:00Z'))).toBe('GMT+5:30')
    expect(offsetLabel('UTC', new Date('2026-07-20T00:00:00Z'))).toBe('GMT')
  })
})
