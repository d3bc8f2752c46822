import { describe, expect, it } from 'vitest'
import { Problem, unexpected, unreachable } from '../api/problem'
import { retryDelay, shouldRetry } from './queryClient'

const refused = (status: number, retryAfterMs?: number) =>
  new Problem(status, 'code', 'Title', { retryAfterMs })

describe('shouldRetry', () => {
  it.each([500, 502, 503])('repeats after %i, three times', (status) => {
    expect([0, 1, 2, 3].map((failures) => shouldRetry(failures, refused(status)))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('repeats when there was no answer', () => {
    expect(shouldRetry(0, unreachable())).toBe(true)
  })

  it.each([400, 401, 404, 408, 409, 422, 429])('takes %i for an answer', (status) => {
    expect(shouldRetry(0, refused(status, 0))).toBe(false)
  })

  it('does not repeat what the page itself got wrong', () => {
    expect(shouldRetry(0, unexpected('/id'))).toBe(false)
    expect(shouldRetry(0, new TypeError('x is undefined'))).toBe(false)
  })

  it('does not wait for minutes', () => {
    expect(shouldRetry(0, refused(503, 60_000))).toBe(true)
    expect(shouldRetry(0, refused(503, 61_000))).toBe(false)
  })
})

describe('retryDelay', () => {
  it('grows, and is random', () => {
    expect(retryDelay(0, refused(500))).toBeLessThanOrEqual(500)
    expect(retryDelay(5, refused(500))).toBeGreaterThanOrEqual(4_000)
    expect(new Set([1, 2, 3, 4].map(() => retryDelay(1, refused(500)))).size).toBeGreaterThan(1)
  })

  it('waits at least as long as the service asked for', () => {
    expect(retryDelay(0, refused(503, 20_000))).toBe(20_000)
  })
})
