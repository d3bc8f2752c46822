import { vi } from 'vitest'
import { session } from '../operator/session/session'
import { settled, type Answers } from './aSuite'

const PROVIDER = 'https://id.example.test'

export const ORGANISATION = '0190a000-0000-7000-8000-000000000001'

/** A provider that knows one person, and a service that takes them for an operator. */
export function anOperator(more: Answers = {}): Answers {
  return {
    '/api/v1/sign-in': {
      authority: PROVIDER,
      client_id: 'slotwright-web',
      scope: 'openid profile',
    },
    '/api/v1/me': { subject: 's1', organisation_id: ORGANISATION, admin: false },
    [`${PROVIDER}/.well-known/openid-configuration`]: {
      issuer: PROVIDER,
      authorization_endpoint: `${PROVIDER}/authorize`,
      token_endpoint: `${PROVIDER}/token`,
      end_session_endpoint: `${PROVIDER}/logout`,
    },
    [`POST ${PROVIDER}/token`]: tokens('first'),
    ...more,
  }
}

/** The provider's answer to a code or a refresh token. */
export function tokens(access: string, secondsToLive = 900) {
  return {
    access_token: access,
    refresh_token: `refresh-${access}`,
    id_token: idToken(),
    token_type: 'Bearer',
    expires_in: secondsToLive,
    scope: 'openid profile',
  }
}

/** Follows the page to the provider: the address that it went to. */
export async function gone(begin: () => void): Promise<URL> {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
  begin()
  for (let round = 0; round < 20 && assign.mock.calls.length === 0; round++) {
    await settled()
  }
  const [to] = assign.mock.calls.at(-1) ?? []
  return new URL(String(to))
}

/** Signs in as `aSuite` answers: see `anOperator`. */
export async function signedIn(to = '/operator'): Promise<string> {
  const asked = await gone(() => void session.signIn(to))
  const state = asked.searchParams.get('state')
  return session.finish(`${location.origin}/callback?code=c1&state=${state}`)
}

function idToken(): string {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
  const claims = {
    iss: PROVIDER,
    aud: 'slotwright-web',
    sub: 's1',
    preferred_username: 'olena',
    exp: 4_102_444_800,
    iat: 1_700_000_000,
  }
  return `${part({ alg: 'none' })}.${part(claims)}.x`
}
