import { describe, expect, it } from 'vitest'
import { clockRange, longDay, weekRange } from './formats'

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
})
