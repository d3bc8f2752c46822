import { describe, expect, it } from 'vitest'
import { aWeek, cellOf, change } from '../../testing/aWeek'
import { becomes, patchOf } from './strokes'

const { cells } = aWeek('2026-11-16')

describe('a stroke', () => {
  it('covers its first and its last half hour', () => {
    expect(patchOf(cells, { column: 1, from: 18, to: 19 }, 'blocked')).toEqual({
      starts_at: '2026-11-17T07:00:00Z',
      ends_at: '2026-11-17T08:00:00Z',
      status: 'blocked',
    })
  })

  it('lasts until midnight at the end of a day', () => {
    expect(patchOf(cells, { column: 6, from: 47, to: 47 }, 'available')?.ends_at).toBe(
      '2026-11-22T22:00:00Z',
    )
  })

  it('covers nothing where the clocks skip', () => {
    const skipped = cellOf(aWeek(), 6, '03:00').starts_at
    const week = change(aWeek(), 6, '03:00', { ends_at: skipped })
    expect(patchOf(week.cells, { column: 6, from: 6, to: 6 }, 'blocked')).toBeUndefined()
  })
})

describe('a cell', () => {
  const nine = cellOf(aWeek(), 0, '09:00')
  const patch = (starts_at: string, ends_at: string, status: string) => ({
    starts_at: `2026-11-16T${starts_at}:00Z`,
    ends_at: `2026-11-16T${ends_at}:00Z`,
    status,
  })

  it.each([
    ['of no patch', [], undefined],
    ['before a patch', [patch('07:30', '09:00', 'blocked')], undefined],
    ['after a patch', [patch('06:00', '07:00', 'blocked')], undefined],
    ['in a patch', [patch('06:00', '09:00', 'blocked')], 'blocked'],
    ['with a part in a patch', [patch('07:20', '07:40', 'available')], 'available'],
    [
      'of two patches',
      [patch('06:00', '09:00', 'blocked'), patch('07:00', '08:00', 'available')],
      'available',
    ],
  ])('%s becomes %s', (_, patches, status) => {
    expect(becomes(nine, patches)).toBe(status)
  })
})
