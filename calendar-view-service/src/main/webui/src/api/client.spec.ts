import { afterEach, describe, expect, it, vi } from 'vitest'
import { aWeek } from '../testing/aWeek'
import { booking, cancelBooking, liveAddress, week } from './client'
import { Problem } from './problem'

const answer = (status: number, body: string) => {
  const fetched = vi.fn((_path: string, _request: RequestInit) =>
    Promise.resolve(new Response(body, { status })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

describe('client', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('asks for a week in the zone that was chosen, else in none', async () => {
    const fetched = answer(200, JSON.stringify(aWeek()))
    await week({ postId: 'p', weekStart: '2026-11-23', timezone: 'Europe/Kyiv' })
    await week({ postId: 'p', weekStart: '2026-11-23' })

    expect(fetched.mock.calls.map(([path]) => path)).toEqual([
      '/api/v1/calendar/week?post_id=p&week_start=2026-11-23&timezone=Europe%2FKyiv',
      '/api/v1/calendar/week?post_id=p&week_start=2026-11-23',
    ])
  })

  it('carries the manage token in a header and never in the address', async () => {
    const fetched = answer(404, '{}')
    await Promise.allSettled([booking('b', 'secret'), cancelBooking('b', 'secret')])

    expect(fetched).toHaveBeenCalledTimes(2)
    for (const [path, request] of fetched.mock.calls) {
      expect(path).not.toContain('secret')
      expect(request.headers).toMatchObject({ 'Manage-Token': 'secret' })
    }
  })

  it('turns a problem document into a Problem', async () => {
    answer(409, '{"code":"illegal-transition","title":"Illegal","status":409,"detail":"Too late"}')

    const problem = await cancelBooking('b', 't').catch((failure: unknown) => failure)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ status: 409, code: 'illegal-transition', detail: 'Too late' })
  })

  it('makes a Problem of a proxy page and of silence, too', async () => {
    answer(502, '<html>Bad gateway</html>')
    await expect(booking('b', 't')).rejects.toMatchObject({ status: 502, code: 'http-502' })

    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(booking('b', 't')).rejects.toMatchObject({ code: 'unreachable' })
  })

  it.each(['{}', '[]', 'null', '{"id":7}', 'no JSON'])(
    'makes a Problem of %s, which is no booking',
    async (body) => {
      answer(200, body)

      await expect(booking('b', 't')).rejects.toMatchObject({ code: 'unexpected-answer' })
    },
  )

  it('makes a Problem of a week in a zone that this browser lacks', async () => {
    answer(200, JSON.stringify({ ...aWeek(), timezone: 'Europe/Atlantis' }))

    await expect(week({ postId: 'p', weekStart: '2026-11-23' })).rejects.toMatchObject({
      detail: '/timezone: an unknown time zone',
    })
  })

  it('listens where the page came from', () => {
    const secure = { protocol: 'https:', host: 'slotwright.example' } as Location
    const request = { postId: 'p', weekStart: '2026-11-16', timezone: 'Europe/Kyiv' }

    expect(liveAddress(request, { version: 7, epoch: 'e1' }, secure)).toBe(
      'wss://slotwright.example/ws/calendar/p' +
        '?week_start=2026-11-16&timezone=Europe%2FKyiv&since=7&epoch=e1',
    )
  })
})
