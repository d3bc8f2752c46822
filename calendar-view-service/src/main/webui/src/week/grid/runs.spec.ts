import { describe, expect, it } from 'vitest'
import { runAt, runsOf, type Run } from './runs'
import { aWeek, cellOf, change, offer } from '../../testing/aWeek'

const shape = ({ day, from, to, status }: Run) => ({ day, from, to, status })

describe('runsOf', () => {
  it('draws nothing where nothing is offered', () => {
    expect(runsOf(aWeek().cells)).toEqual([])
  })

  it('joins neighbours of one status into one block', () => {
    let week = offer(aWeek(), 0, '09:00', '12:00', 'available')
    week = offer(week, 0, '10:00', '11:00', 'booked')

    expect(runsOf(week.cells).map(shape)).toEqual([
      { day: 0, from: 18, to: 20, status: 'available' },
      { day: 0, from: 20, to: 22, status: 'booked' },
      { day: 0, from: 22, to: 24, status: 'available' },
    ])
  })

  it('keeps days apart even when time runs on over midnight', () => {
    let week = offer(aWeek(), 2, '23:00', '24:00', 'available')
    week = offer(week, 3, '00:00', '01:00', 'available')

    expect(runsOf(week.cells).map(shape)).toEqual([
      { day: 2, from: 46, to: 48, status: 'available' },
      { day: 3, from: 0, to: 2, status: 'available' },
    ])
  })

  it('cuts a mixed cell at its segments and joins them to their neighbours', () => {
    let week = offer(aWeek(), 0, '09:00', '10:00', 'booked')
    week = offer(week, 0, '10:00', '10:30', 'available')
    week = change(week, 0, '09:30', {
      segments: [
        { starts_at: '2026-11-16T07:30:00Z', ends_at: '2026-11-16T07:40:00Z', status: 'booked' },
        { starts_at: '2026-11-16T07:40:00Z', ends_at: '2026-11-16T08:00:00Z', status: 'available' },
      ],
    })

    expect(runsOf(week.cells).map(shape)).toEqual([
      { day: 0, from: 18, to: 19 + 1 / 3, status: 'booked' },
      { day: 0, from: 19 + 1 / 3, to: 21, status: 'available' },
    ])
  })

  it('draws the hour that the clocks jump over, whatever its cells say', () => {
    const gap = { starts_at: '2027-03-28T01:00:00Z', ends_at: '2027-03-28T01:00:00Z' }
    let week = change(aWeek(), 6, '03:00', gap)
    week = change(week, 6, '03:30', gap)

    expect(runsOf(week.cells).map(shape)).toEqual([{ day: 6, from: 6, to: 8, status: 'skipped' }])
  })
})

describe('runAt', () => {
  const week = offer(aWeek(), 1, '09:00', '11:00', 'booked')
  const runs = runsOf(week.cells)

  it('finds the whole block of a cell', () => {
    expect(runAt(runs, cellOf(week, 1, '10:30'))).toMatchObject({ from: 18, to: 22 })
  })

  it('finds none beside it, nor on another day', () => {
    expect(runAt(runs, cellOf(week, 1, '11:00'))).toBeUndefined()
    expect(runAt(runs, cellOf(week, 0, '10:30'))).toBeUndefined()
  })
})
