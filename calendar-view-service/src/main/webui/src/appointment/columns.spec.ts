import { describe, expect, it } from 'vitest'
import type { Opening } from '../api/types'
import { columnsOf, turning } from './columns'

const opening = (starts_at: string, post_number = 1): Opening => ({
  post_id: `p${post_number}`,
  post_number,
  starts_at,
  ends_at: starts_at,
})

describe('columnsOf', () => {
  it('puts each start once under its date at the point', () => {
    const columns = columnsOf(
      ['2026-11-23', '2026-11-24', '2026-11-26'],
      [
        opening('2026-11-23T07:00:00Z'),
        opening('2026-11-23T07:00:00Z', 2),
        opening('2026-11-23T22:30:00Z'),
      ],
      'Europe/Kyiv',
    )

    expect(
      columns.map(({ date, times }) => [date, times.map(({ starts_at }) => starts_at)]),
    ).toEqual([
      ['2026-11-23', ['2026-11-23T07:00:00Z']],
      ['2026-11-24', ['2026-11-23T22:30:00Z']],
      ['2026-11-26', []],
    ])
  })
})

describe('turning', () => {
  const dates = ['2026-11-23', '2026-11-24', '2026-11-26', '2026-11-27', '2026-12-01']

  it.each([
    [undefined, ['2026-11-23', '2026-11-24'], undefined, '2026-11-26'],
    ['2026-11-25', ['2026-11-26', '2026-11-27'], '2026-11-23', '2026-12-01'],
    ['2026-11-24', ['2026-11-24', '2026-11-26'], '2026-11-23', '2026-11-27'],
    ['2026-12-01', ['2026-12-01'], '2026-11-26', undefined],
    ['2027-01-01', [], '2026-11-27', undefined],
  ])('from %s on', (start, shown, earlier, later) => {
    const found = turning(dates, start, 2)

    expect([found.shown, found.earlier, found.later]).toEqual([shown, earlier, later])
  })
})
