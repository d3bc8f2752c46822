import { describe, expect, it } from 'vitest'
import { clockRange, dayOf, duration, longDay, minutesBetween, weekRange } from './formats'

describe('formats', () => {
  it('titles a week within a month, over months and over years', () => {
    expect(weekRange('en-GB', '2026-11-16')).toBe('16 – 22 November 2026')
    expect(weekRange('en-GB', '2026-11-30')).toBe('30 November – 6 December 2026')
    expect(weekRange('en-GB', '2026-12-28')).toBe('28 December 2026 – 3 January 2027')
  })

  it('names a day without punctuation in every language', () => {
    expect(longDay('en-GB', '2026-11-16')).toBe('Monday 16 November')
    expect(longDay('uk', '2026-11-16')).toBe('понеділок 16 листопада')
    expect(longDay('ru', '2026-11-16')).toBe('понедельник 16 ноября')
  })

  it('shows instants on the wall clock of the zone', () => {
    expect(clockRange('Europe/Kyiv', '2026-11-23T07:00:00Z', '2026-11-23T07:30:00Z')).toBe(
      '09:00 – 09:30',
    )
  })

  it('names the date of an instant in the zone, with its year', () => {
    expect(dayOf('en-GB', 'Europe/Kyiv', '2026-12-31T22:00:00Z')).toBe('Friday 1 January 2027')
    expect(dayOf('uk', 'America/New_York', '2026-12-31T22:00:00Z')).toBe('четвер 31 грудня 2026')
  })

  it.each([
    ['en-GB', 40, '40 mins'],
    ['en-GB', 60, '1 hr'],
    ['en-GB', 95, '1 hr 35 mins'],
    ['uk', 95, '1 год 35 хв'],
    ['ru', 1440, '24 ч'],
  ])('tells a length in %s: %i minutes', (locale, minutes, words) => {
    expect(duration(locale, minutes)).toBe(words)
  })

  it('counts minutes over a change of clocks', () => {
    expect(minutesBetween('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')).toBe(60)
  })
})
