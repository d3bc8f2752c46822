import { describe, expect, it } from 'vitest'
import { Problem, unreachable } from '../api/problem'
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
