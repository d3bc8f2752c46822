import { describe, expect, it } from 'vitest'
import { aWeek, offer } from '../../testing/aWeek'
import { entryCell, firstUsedRow } from './entry'

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
