import { describe, expect, it } from 'vitest'
import { nowPosition } from './nowPosition'
import { aWeek, change } from '../../testing/aWeek'

describe('nowPosition', () => {
  it('lies within its cell by the time that has passed', () => {
    const { cells } = aWeek('2026-11-16')
    expect(nowPosition(cells, new Date('2026-11-20T10:15:00Z'))).toEqual({ day: 4, row: 24.5 })
  })

  it('is nowhere in another week', () => {
    const { cells } = aWeek('2026-11-16')
    expect(nowPosition(cells, new Date('2026-11-23T10:15:00Z'))).toBeUndefined()
  })

  it('takes an hour for a cell that lasts an hour', () => {
    const { cells } = change(aWeek('2026-11-16'), 4, '12:00', { ends_at: '2026-11-20T11:00:00Z' })
    expect(nowPosition(cells, new Date('2026-11-20T10:30:00Z'))).toEqual({ day: 4, row: 24.5 })
  })
})
