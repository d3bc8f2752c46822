import { describe, expect, it } from 'vitest'
import { problemOf } from './problem'

const NOW = Date.parse('2026-11-23T07:00:00Z')

const refused = (body: unknown, status = 422, headers = {}) =>
  problemOf(Response.json(body, { status, headers }), NOW)

describe('problemOf', () => {
  it('reads code, detail and violations', async () => {
    const violations = [{ pointer: '/customer/email', code: 'malformed-email', message: 'No.' }]

    expect(
      await refused({ code: 'validation', detail: 'See violations', violations }),
    ).toMatchObject({ status: 422, code: 'validation', detail: 'See violations', violations })
  })

  it.each([[null], ['nonsense'], [[{ pointer: 7 }]], [[null]]])(
    'takes %j for no violations',
    async (violations) => {
      expect((await refused({ violations })).violations).toEqual([])
    },
  )

  it('reads the codes of all rules that are in the way', async () => {
    const reasons = [{ code: 'too-soon', detail: 'Later.' }, { code: 'slot-not-offered' }]
    expect((await refused({ reasons })).reasons).toEqual(['too-soon', 'slot-not-offered'])
  })

  it.each([[undefined], [null], ['too-soon'], [[null, {}, { code: 7 }, 'x']]])(
    'takes %j for no reasons',
    async (reasons) => {
      expect((await refused({ reasons })).reasons).toEqual([])
    },
  )

  it('reads the page of a proxy', async () => {
    const page = new Response('<h1>Forbidden</h1>', { status: 403 })

    expect(await problemOf(page)).toMatchObject({ status: 403, code: 'http-403', violations: [] })
  })

  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Mon, 23 Nov 2026 07:01:30 GMT', 90_000],
    ['Mon, 23 Nov 2026 06:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
  ])('reads Retry-After: %s', async (value, ms) => {
    expect((await refused({}, 503, { 'Retry-After': value })).retryAfterMs).toBe(ms)
  })

  it.each([
    [500, true],
    [503, true],
    [400, false],
    [408, false],
    [409, false],
    [429, false],
  ])('says whether status %i can pass by itself', async (status, isTransient) => {
    expect((await refused({}, status)).isTransient).toBe(isTransient)
  })
})
