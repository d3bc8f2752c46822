import { describe, expect, it } from 'vitest'
import { mondayToShow } from './mondayToShow'

const SUNDAY_NIGHT = new Date('2026-11-22T22:30:00Z')

describe('mondayToShow', () => {
  it('is the week of the linked date', () => {
    expect(mondayToShow('2026-11-26', undefined, SUNDAY_NIGHT)).toBe('2026-11-23')
  })

  it('is the present week where the calendar hangs', () => {
    expect(mondayToShow(undefined, 'Europe/Kyiv', SUNDAY_NIGHT)).toBe('2026-11-23')
    expect(mondayToShow(undefined, 'America/New_York', SUNDAY_NIGHT)).toBe('2026-11-16')
  })

  it('waits while nobody knows where that is', () => {
    expect(mondayToShow(undefined, undefined, SUNDAY_NIGHT)).toBeUndefined()
  })
})
