import {
  ErrorTimeout,
  InMemoryWebStorage,
  UserManager,
  WebStorageStateStore,
  type User,
} from 'oidc-client-ts'
import { readonly, shallowRef } from 'vue'
import { Problem, unreachable } from '../../api/problem'
import { signInSettings, whoIs, type Me } from './signIn'

export type SessionState =
  | { is: 'signed-out' }
  | { is: 'signed-in'; me: Me; name: string }
  /** signed in at the provider, but the services do not take them for an operator */
  | { is: 'refused' }
  /** signed in until now */
  | { is: 'over' }
  | { is: 'failed' }

const HOME = '/operator'

const state = shallowRef<SessionState>({ is: 'signed-out' })
let prepared: Promise<UserManager> | undefined
let renewal: Promise<boolean> | undefined

/**
 * The session of this page. Tokens are kept in memory only: after a reload the browser goes to the
 * provider, which sends it back unasked as long as it remembers who signed in.
 */
export const session = {
  state: readonly(state),

  /** Leaves for the provider. `to` is the page to come back to. */
  async signIn(to: string): Promise<void> {
    try {
      const users = await manager()
      await users.signinRedirect({ state: to })
    } catch {
      state.value = { is: 'failed' }
    }
  },

  /** Ends what `signIn` began, and says which page to show. */
  async finish(address: string): Promise<string> {
    try {
      const users = await manager()
      const user = await users.signinRedirectCallback(address)
      await introduce(user)
      return ownPage(user.state)
    } catch {
      state.value = { is: 'failed' }
      return HOME
    }
  },

  /** Signs out here and at the provider, which shows the start page then. */
  async signOut(): Promise<void> {
    const users = await manager()
    await users.signoutRedirect()
  },

  /** The current access token; undefined when nobody is signed in. */
  async token(): Promise<string | undefined> {
    const user = await (await manager()).getUser()
    return user?.access_token
  },

  /**
   * Gets another token after a service refused the last one. False when one has to sign in again; a
   * `Problem` when the provider does not answer, which ends no session.
   */
  renew(): Promise<boolean> {
    renewal ??= refreshed().finally(() => (renewal = undefined))
    return renewal
  },
}

function manager(): Promise<UserManager> {
  prepared ??= prepare().catch((failure: unknown) => {
    prepared = undefined
    throw failure
  })
  return prepared
}

async function prepare(): Promise<UserManager> {
  const { authority, client_id, scope } = await signInSettings()
  const users = new UserManager({
    authority,
    client_id,
    scope,
    redirect_uri: `${location.origin}/callback`,
    post_logout_redirect_uri: `${location.origin}/`,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    // The verifier of the redirect in progress; no token.
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
  })
  users.events.addAccessTokenExpiring(renewAside)
  users.events.addAccessTokenExpired(renewAside)
  return users
}

/** Without a network, the next request that a service refuses tries again. */
function renewAside(): void {
  session.renew().catch(() => undefined)
}

async function introduce(user: User): Promise<void> {
  try {
    const me = await whoIs(user.access_token)
    const { name, preferred_username } = user.profile
    state.value = { is: 'signed-in', me, name: name ?? preferred_username ?? me.subject }
  } catch (failure) {
    const isRefused = failure instanceof Problem && failure.status === 403
    state.value = { is: isRefused ? 'refused' : 'failed' }
  }
}

/** Only by a refresh token: a provider in a frame could not lead back to a page that forbids frames. */
async function refreshed(): Promise<boolean> {
  const users = await manager()
  const user = await users.getUser()
  try {
    if (user?.refresh_token && (await users.signinSilent())) {
      return true
    }
  } catch (failure) {
    if (isAway(failure)) {
      throw unreachable()
    }
  }
  state.value = { is: 'over' }
  return false
}

/** Whether there was no network, or no provider, instead of a refusal. */
function isAway(failure: unknown): boolean {
  return (
    failure instanceof TypeError ||
    failure instanceof ErrorTimeout ||
    (failure instanceof Error && /\(5\d\d\)/.test(failure.message))
  )
}

/** Never another place than one of these pages, whatever came back. */
function ownPage(to: unknown): string {
  return typeof to === 'string' && /^\/operator(?:[/?#]|$)/.test(to) ? to : HOME
}
