import { describe, expect, it } from 'vitest'
import { Problem, unreachable } from '../api/problem'
import { backOff } from './backOff'
import { shouldRetry } from './queryClient'

describe('shouldRetry', () => {
  it('tries again when nobody answered or the server failed, three times', () => {
    expect(shouldRetry(0, unreachable())).toBe(true)
    expect(shouldRetry(2, new Problem(503, 'http-503', 'Away'))).toBe(true)
    expect(shouldRetry(3, unreachable())).toBe(false)
  })

  it('never repeats what was refused, but what came too fast', () => {
    expect(shouldRetry(0, new Problem(404, 'not-found', 'Not found'))).toBe(false)
    expect(shouldRetry(0, new Problem(422, 'schema', 'Invalid'))).toBe(false)
    expect(shouldRetry(0, new Problem(429, 'too-many', 'Slow down'))).toBe(true)
  })
})

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
