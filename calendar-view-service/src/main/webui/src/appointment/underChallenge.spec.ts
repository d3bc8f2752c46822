import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../api/problem'
import { underChallenge } from './underChallenge'

const SALT = '0f1e2d3c?expires=1795442400&point=a1&'
const NUMBER = 417
const demanded = {
  algorithm: 'SHA-256',
  challenge: createHash('sha256').update(`${SALT}${NUMBER}`).digest('hex'),
  maxnumber: 1_000,
  salt: SALT,
  signature: '9b1d',
}
const refusal = (code: string, status = 428) => new Problem(status, code, 'Title')

describe('underChallenge', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('asks for no challenge where none is demanded', async () => {
    const fetch = vi.fn()
    vi.stubGlobal('fetch', fetch)

    expect(await underChallenge('a1', () => Promise.resolve('held'))).toBe('held')
    expect(fetch).not.toHaveBeenCalled()
  })

  it.each(['challenge-required', 'challenge-failed'])('solves it after %s', async (code) => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(demanded)))
    const request = vi.fn((solution?: string) =>
      solution === undefined ? Promise.reject(refusal(code)) : Promise.resolve(solution),
    )

    const solution: unknown = JSON.parse(atob(await underChallenge('a1', request)))

    const { maxnumber: _, ...signed } = demanded
    expect(solution).toEqual({ ...signed, number: NUMBER })
    expect(request).toHaveBeenCalledTimes(2)
  })

  it('passes every other refusal on, and a second one', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(demanded)))

    const taken = () => Promise.reject(refusal('slot-taken', 409))
    await expect(underChallenge('a1', taken)).rejects.toMatchObject({ code: 'slot-taken' })
    const never = vi.fn(() => Promise.reject(refusal('challenge-required')))
    await expect(underChallenge('a1', never)).rejects.toMatchObject({ code: 'challenge-required' })
    expect(never).toHaveBeenCalledTimes(2)
  })

  it('gives up a challenge that has no solution', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ...demanded, maxnumber: 9 })))
    const request = vi.fn(() => Promise.reject(refusal('challenge-required')))

    await expect(underChallenge('a1', request)).rejects.toMatchObject({ status: 428 })
    expect(request).toHaveBeenCalledOnce()
  })
})
