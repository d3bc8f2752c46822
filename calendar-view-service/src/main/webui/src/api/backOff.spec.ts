import { describe, expect, it } from 'vitest'
import { backOff } from './backOff'

describe('backOff', () => {
  const policy = { firstMs: 500, maxMs: 8_000 }

  it('doubles up to the limit', () => {
    const slowest = [0, 1, 2, 3, 4, 9].map((attempt) => backOff(attempt, policy, () => 1))
    expect(slowest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000])
  })

  it('spreads over the second half of the wait', () => {
    expect(backOff(2, policy, () => 0)).toBe(1_000)
    expect(backOff(2, policy, () => 0.5)).toBe(1_500)
  })
})
