import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settled, type Answers } from '../../testing/aSuite'
import { anOperator, gone, signedIn, tokens } from '../../testing/anOperator'
import { authorized } from '../api/authorized'
import { session } from './session'
import * as v from 'valibot'

const anything = v.looseObject({})
const sent = vi.fn()

/** A server that answers as given; a function answers each request anew. */
function serve(answers: Answers) {
  sent.mockReset()
  vi.stubGlobal('fetch', (to: string, request: RequestInit = {}) => {
    const method = request.method && request.method !== 'GET' ? `${request.method} ` : ''
    sent(method + to, request)
    const found = answers[method + to.replace(/\?.*/, '')] ?? 404
    const answer: unknown = typeof found === 'function' ? found(request) : found
    if (answer instanceof Promise) {
      return answer
    }
    return Promise.resolve(
      typeof answer === 'number'
        ? Response.json({ code: `code-${answer}`, title: 'Refused' }, { status: answer })
        : Response.json(answer),
    )
  })
}

function oneAfterAnother(...answers: unknown[]) {
  return () => (answers.length > 1 ? answers.shift() : answers[0])
}

const bearer = (request: RequestInit) => new Headers(request.headers).get('Authorization')

describe('the session', () => {
  beforeEach(() => sessionStorage.clear())

  it('asks for a code with PKCE, and comes back to the page that wanted it', async () => {
    serve(anOperator())
    const asked = await gone(() => void session.signIn('/operator/bookings?q=olena'))

    expect(asked.origin + asked.pathname).toBe('https://id.example.test/authorize')
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'slotwright-web',
      code_challenge_method: 'S256',
      redirect_uri: `${location.origin}/callback`,
    })
    expect(await signedIn('/operator/bookings?q=olena')).toBe('/operator/bookings?q=olena')
    expect(session.state.value).toMatchObject({ is: 'signed-in', name: 'olena' })
  })

  it.each(['https://evil.example/', '//evil.example', '/operators', '/manage/1', ''])(
    'never comes back to %j',
    async (to) => {
      serve(anOperator())
      expect(await signedIn(to)).toBe('/operator')
    },
  )

  it('keeps tokens out of every storage', async () => {
    serve(anOperator())
    await signedIn()
    const stored = JSON.stringify({ ...localStorage, ...sessionStorage })

    expect(await session.token()).toBe('first')
    expect(stored).not.toContain('first')
  })

  it('tells a customer that these pages are not for them', async () => {
    serve(anOperator({ '/api/v1/me': 403 }))
    await signedIn()

    expect(session.state.value.is).toBe('refused')
  })

  it('fails when the code is not taken, or is of another attempt', async () => {
    serve(anOperator({ 'POST https://id.example.test/token': 400 }))
    await signedIn()
    expect(session.state.value.is).toBe('failed')

    serve(anOperator())
    await session.finish(`${location.origin}/callback?code=c1&state=unknown`)
    expect(session.state.value.is).toBe('failed')
  })

  it('renews a token that a service refuses, once for all requests', async () => {
    const renewing = vi.fn(() => tokens('second'))
    serve(
      anOperator({
        '/api/v1/thing': (request: RequestInit) => (bearer(request) === 'Bearer second' ? {} : 401),
      }),
    )
    await signedIn()
    serve(
      anOperator({
        '/api/v1/thing': (request: RequestInit) => (bearer(request) === 'Bearer second' ? {} : 401),
        'POST https://id.example.test/token': renewing,
      }),
    )

    await Promise.all([
      authorized('/api/v1/thing', anything),
      authorized('/api/v1/thing', anything),
    ])

    expect(renewing).toHaveBeenCalledTimes(1)
    expect(session.state.value.is).toBe('signed-in')
  })

  it.each([
    ['without a network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['while the provider is away', 503],
  ])('goes on %s', async (_, answer) => {
    serve(anOperator())
    await signedIn()
    serve(anOperator({ '/api/v1/thing': 401, 'POST https://id.example.test/token': answer }))

    await expect(authorized('/api/v1/thing', anything)).rejects.toMatchObject({ status: 0 })
    expect(session.state.value.is).toBe('signed-in')
  })

  it('outlives a token that could not be renewed in time', async () => {
    const giving = vi.fn(oneAfterAnother(tokens('first', 1), 503))
    serve(anOperator({ 'POST https://id.example.test/token': giving }))
    await signedIn()
    await vi.waitUntil(() => giving.mock.calls.length > 1, 20_000)
    await settled()

    expect(session.state.value.is).toBe('signed-in')
  })

  it('is over when the provider does not renew', async () => {
    serve(anOperator())
    await signedIn()
    serve(anOperator({ '/api/v1/thing': 401, 'POST https://id.example.test/token': 400 }))

    await expect(authorized('/api/v1/thing', anything)).rejects.toMatchObject({ status: 401 })
    expect(session.state.value.is).toBe('over')
  })
})
