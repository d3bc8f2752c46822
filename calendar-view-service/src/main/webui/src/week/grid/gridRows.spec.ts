import { describe, expect, it } from 'vitest'
import { en } from '../../i18n/en'
import { uk } from '../../i18n/uk'
import { aWeek, offer } from '../../testing/aWeek'
import { gridDrawer } from './gridRows'

const week = offer(aWeek(), 0, '09:00', '12:00', 'available')
const changed = offer(week, 3, '10:30', '11:00', 'booked')

describe('gridDrawer', () => {
  it('draws 48 rows of seven cells', () => {
    const rows = gridDrawer({ locale: 'en-GB', m: en })(week)

    expect(rows.map(({ cells }) => cells.length)).toEqual(Array(48).fill(7))
    expect(rows[21]?.time).toBe('10:30')
  })

  it('draws only the row of a changed cell anew', () => {
    const draw = gridDrawer({ locale: 'en-GB', m: en })
    const before = draw(week)
    const after = draw(changed)

    expect(after.filter((row, at) => row !== before[at]).map(({ time }) => time)).toEqual(['10:30'])
    expect(after[21]?.cells[3]?.name).toBe('Thursday 19 November 10:30 booked')
  })

  it('draws all of another week, clock and language', () => {
    const draw = gridDrawer({ locale: 'en-GB', m: en })
    const { cells } = week
    draw(week)

    expect(draw({ ...week, week_start: '2026-11-23' })[0]?.cells[0]?.date).toBe('2026-11-23')
    expect(draw({ ...week, cells: cells.slice(0, 48) })[0]?.cells).toHaveLength(1)
    expect(gridDrawer({ locale: 'uk', m: uk })(week)[18]?.cells[0]?.name).toContain('понеділок')
  })
})
