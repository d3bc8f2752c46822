import * as v from 'valibot'
import { get, send, type Shape } from '../../api/http'
import type { components } from '../../api/schema/calendar'

/** How to sign in: an OpenID provider and its public client. */
export type SignInSettings = components['schemas']['SignInResponse']

/** Who is signed in, as the services see it. */
export type Me = components['schemas']['MeResponse']

const settingsShape: Shape<SignInSettings> = v.object({
  authority: v.string(),
  client_id: v.string(),
  scope: v.string(),
})

const meShape: Shape<Me> = v.object({
  subject: v.string(),
  organisation_id: v.string(),
  admin: v.boolean(),
})

export function signInSettings(): Promise<SignInSettings> {
  return get('/api/v1/sign-in', settingsShape)
}

export function whoIs(token: string): Promise<Me> {
  return send('/api/v1/me', meShape, { headers: { Authorization: `Bearer ${token}` } })
}
