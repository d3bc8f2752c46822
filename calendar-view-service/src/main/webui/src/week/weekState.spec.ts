import { describe, expect, it } from 'vitest'
import { aWeek, offer } from '../testing/aWeek'
import { entryCell, firstUsedRow, mondayToShow } from './weekState'

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

describe('entering the grid', () => {
  const { cells } = offer(aWeek(), 1, '09:00', '12:00', 'available')

  it('starts now, else where something is, else at nine', () => {
    expect(entryCell(cells, { day: 4, row: 24.5 })).toBe(4 * 48 + 24)
    expect(entryCell(cells, undefined)).toBe(48 + 18)
    expect(entryCell(aWeek().cells, undefined)).toBe(18)
  })

  it('scrolls to the first hour with anything in it', () => {
    expect(firstUsedRow(cells)).toBe(18)
    expect(firstUsedRow(aWeek().cells)).toBeUndefined()
  })
})
