import { describe, expect, it } from 'vitest'
import { distinctTimes, nearestTimes, suggestions } from './times'

const at = (time: string, post_id = 'p1', post_number = 1) => ({
  post_id,
  post_number,
  starts_at: `2026-11-23T${time}:00Z`,
  ends_at: `2026-11-23T${time}:30Z`,
})
const clocks = (list: { starts_at: string }[]) => list.map((each) => each.starts_at.slice(11, 16))

describe('distinctTimes', () => {
  it('keeps the first post of each start', () => {
    expect(distinctTimes([at('09:00'), at('09:00', 'p2', 2), at('09:30', 'p2', 2)])).toEqual([
      at('09:00'),
      at('09:30', 'p2', 2),
    ])
  })
})

describe('nearestTimes', () => {
  const day = ['08:00', '09:00', '10:00', '10:30', '15:00'].map((time) => at(time))

  it.each([
    ['10:00', ['09:00', '10:00', '10:30']],
    ['07:00', ['08:00', '09:00', '10:00']],
    ['23:00', ['10:00', '10:30', '15:00']],
  ])('finds those around %s, in the order of time', (wished, expected) => {
    expect(clocks(nearestTimes(day, `2026-11-23T${wished}:00Z`, 3))).toEqual(expected)
  })

  it('finds fewer where there are fewer', () => {
    expect(nearestTimes([], '2026-11-23T10:00:00Z', 3)).toEqual([])
  })
})

describe('suggestions', () => {
  const because = (time: string, codes: string[], post = 'p1') => ({
    ...at(time, post),
    reasons: codes.map((code) => ({ code, detail: 'Detail.' })),
  })

  it('gives the reason that says most, and leaves out what has none', () => {
    const found = suggestions([
      because('09:00', ['adjacent', 'no-leftover']),
      because('10:00', ['post-load', 'distance']),
      because('11:00', ['adjacent']),
    ])

    expect(found.map(({ reason }) => reason)).toEqual(['no-leftover', 'adjacent'])
    expect(clocks(found)).toEqual(['09:00', '11:00'])
  })

  it('has at most three, each start once', () => {
    const list = ['09:00', '09:00', '10:00', '11:00', '12:00'].map((t) => because(t, ['adjacent']))

    expect(clocks(suggestions(list))).toEqual(['09:00', '10:00', '11:00'])
  })

  it('keeps to the chosen post', () => {
    const list = [because('09:00', ['adjacent'], 'p1'), because('10:00', ['adjacent'], 'p2')]

    expect(clocks(suggestions(list, 'p2'))).toEqual(['10:00'])
  })
})
