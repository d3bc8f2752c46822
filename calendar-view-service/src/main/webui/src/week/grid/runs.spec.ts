import { describe, expect, it } from 'vitest'
import { runAt, runsDrawer, runsOf, slotRows, type Run } from './runs'
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

  it('draws one block for each booking, also inside a cell', () => {
    let week = offer(aWeek(), 0, '14:00', '15:30', 'booked')
    week = change(week, 0, '14:00', { block: 1 })
    week = change(week, 0, '14:30', {
      segments: [
        {
          starts_at: '2026-11-16T12:30:00Z',
          ends_at: '2026-11-16T12:40:00Z',
          status: 'booked',
          block: 1,
        },
        {
          starts_at: '2026-11-16T12:40:00Z',
          ends_at: '2026-11-16T13:00:00Z',
          status: 'booked',
          block: 2,
          displaced: true,
        },
      ],
    })
    week = change(week, 0, '15:00', { block: 3, pending: true })

    expect(runsOf(week.cells)).toMatchObject([
      { from: 28, to: 29 + 1 / 3, block: 1, isDisplaced: false, isPending: false },
      { from: 29 + 1 / 3, to: 30, block: 2, isDisplaced: true },
      { from: 30, to: 31, block: 3, isPending: true },
    ])
  })

  it('draws the hour that the clocks jump over, whatever its cells say', () => {
    const gap = { starts_at: '2027-03-28T01:00:00Z', ends_at: '2027-03-28T01:00:00Z' }
    let week = change(aWeek(), 6, '03:00', gap)
    week = change(week, 6, '03:30', gap)

    expect(runsOf(week.cells).map(shape)).toEqual([{ day: 6, from: 6, to: 8, status: 'skipped' }])
  })
})

describe('runsDrawer', () => {
  it('keeps the blocks of every day that has not changed', () => {
    const week = offer(aWeek(), 1, '09:00', '12:00', 'available')
    const draw = runsDrawer()
    const before = draw(week.cells)
    const after = draw(offer(week, 1, '10:00', '10:30', 'booked').cells)

    expect(after[1]).not.toBe(before[1])
    expect([0, 2, 3, 4, 5, 6].filter((day) => after[day] !== before[day])).toEqual([])
  })
})

describe('slotRows', () => {
  const [open] = runsOf(offer(aWeek(), 1, '09:00', '11:00', 'available').cells)
  const [booked] = runsOf(offer(aWeek(), 1, '09:00', '11:00', 'booked').cells)

  it.each([
    [20, 2 / 3],
    [45, 1.5],
    [undefined, undefined],
  ])('tells where slots of %s minutes begin', (minutes, rows) => {
    expect(slotRows(open!, minutes)).toBe(rows)
  })

  it('draws no slots in taken time, nor where the clocks change', () => {
    const week = change(aWeek(), 1, '09:00', {
      status: 'available',
      ends_at: '2026-11-17T08:00:00Z',
    })
    expect(slotRows(booked!, 20)).toBeUndefined()
    expect(slotRows(runsOf(week.cells)[0]!, 20)).toBeUndefined()
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
