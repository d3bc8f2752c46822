import { describe, expect, it } from 'vitest'
import { Problem } from '../../api/problem'
import { rulesAside } from './rulesAside'

describe('rulesAside', () => {
  it.each([
    [['too-soon'], ['too-soon']],
    [
      ['in-the-past', 'slot-not-offered', 'time-mismatch', 'services-do-not-fit'],
      ['in-the-past', 'slot-not-offered', 'time-mismatch', 'services-do-not-fit'],
    ],
    [['too-soon', 'slot-taken'], []],
    [['too-far'], []],
    [['post-inactive', 'too-soon'], []],
    [[], []],
  ])('of %j are %j', (reasons, rules) => {
    expect(rulesAside(new Problem(422, 'x', 'Refused', { reasons }))).toEqual(rules)
  })

  it('are none of a lost answer', () => {
    expect(rulesAside(new Error('lost'))).toEqual([])
    expect(rulesAside(null)).toEqual([])
  })
})
