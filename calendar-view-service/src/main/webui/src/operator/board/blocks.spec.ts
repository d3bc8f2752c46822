import { describe, expect, it } from 'vitest'
import { aClientBooking } from '../../testing/aClientBooking'
import { aColumn, aDay } from '../../testing/aBoard'
import { blocksAt, blocksOf, startOn } from './blocks'
import { DayRows } from './dayRows'

describe('the rows of a day', () => {
  const rows = new DayRows(aColumn('2026-11-23T00:00:00+02:00').cells)

  it.each([
    ['2026-11-22T22:00:00Z', 0],
    ['2026-11-23T07:00:00Z', 18],
    ['2026-11-23T07:15:00Z', 18.5],
    ['2026-11-23T21:59:00Z', 47 + 29 / 30],
    ['2026-11-23T22:00:00Z', 48],
    ['2026-11-25T00:00:00Z', 48],
    ['2026-11-20T00:00:00Z', 0],
  ])('has %s at %d', (instant, row) => {
    expect(rows.at(instant)).toBeCloseTo(row)
  })

  it('has no place in what the clocks skip', () => {
    // Kyiv, 29 March 2026: 03:00 is 04:00.
    const spring = new DayRows(aDay('2026-03-29T00:00:00+02:00', { skippedFrom: 6, skipped: 2 }))

    expect(spring.at('2026-03-29T00:59:00Z')).toBeLessThan(6)
    expect(spring.at('2026-03-29T01:00:00Z')).toBe(8)
  })

  it('knows whether it is going on', () => {
    expect(rows.contains(new Date('2026-11-22T22:00:00Z'))).toBe(true)
    expect(rows.contains(new Date('2026-11-23T22:00:00Z'))).toBe(false)
  })
})

describe('the blocks of a column', () => {
  const column = aColumn('2026-11-23T00:00:00+02:00', {
    18: { status: 'booked', booking_id: 'c1' },
    19: { status: 'booked', booking_id: 'c1' },
    20: { status: 'booked', booking_id: 'c2' },
    22: { status: 'available' },
    23: { status: 'available' },
    24: { status: 'blocked', block_id: 'x1', reason: 'Lift' },
    25: { status: 'blocked', block_id: 'x2', reason: 'Lunch' },
  })
  const rows = new DayRows(column.cells)
  const at = (from: string, to: string) => ({
    starts_at: `2026-11-23T${from}:00Z`,
    ends_at: `2026-11-23T${to}:00Z`,
    post_id: column.post_id,
  })

  it('tells neighbours apart', () => {
    const first = aClientBooking({ id: 'c1', ...at('07:00', '08:00') })
    const found = blocksOf(column, [first], rows).map(({ kind, from, to }) => [kind, from, to])

    expect(found).toEqual([
      ['booked', 20, 21],
      ['available', 22, 24],
      ['blocked', 24, 25],
      ['blocked', 25, 26],
      ['booking', 18, 20],
    ])
  })

  it('shows bookings of this post, but not cancelled ones', () => {
    const elsewhere = aClientBooking({ id: 'c3', ...at('07:00', '08:00'), post_id: 'other' })
    const over = aClientBooking({
      id: 'c4',
      ...at('09:00', '10:00'),
      status: 'cancelled_by_operator',
    })

    expect(
      blocksOf(column, [elsewhere, over], rows).filter(({ kind }) => kind === 'booking'),
    ).toEqual([])
  })

  it('says what a row touches, bookings first', () => {
    const late = aClientBooking({ id: 'c5', ...at('09:15', '09:45') })
    const blocks = blocksOf(column, [late], rows)

    expect(blocksAt(blocks, 22).map(({ kind }) => kind)).toEqual(['booking', 'available'])
    expect(blocksAt(blocks, 23).map(({ kind }) => kind)).toEqual(['booking', 'available'])
    expect(blocksAt(blocks, 30)).toEqual([])
  })

  it('starts where an offer begins inside a row', () => {
    const mixed = aColumn('2026-11-23T00:00:00+02:00', {
      18: {
        status: 'booked',
        segments: [
          { starts_at: '2026-11-23T07:00:00Z', ends_at: '2026-11-23T07:15:00Z', status: 'booked' },
          {
            starts_at: '2026-11-23T07:15:00Z',
            ends_at: '2026-11-23T07:30:00Z',
            status: 'available',
          },
        ],
      },
    })

    expect(startOn(mixed, 18)).toBe('2026-11-23T07:15:00Z')
    expect(startOn(mixed, 20)).toBe('2026-11-23T08:00:00Z')
    expect(startOn(mixed, 48)).toBeUndefined()
  })
})
