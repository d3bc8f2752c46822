import { send, sendOnly, type Asked, type Shape } from '../../api/http'
import { Problem } from '../../api/problem'
import { session } from '../session/session'

/** Sends a request as the operator who is signed in. */
export function authorized<T>(
  path: string,
  shape: Shape<T>,
  request: Asked = {},
  signal?: AbortSignal,
): Promise<T> {
  return asOperator(request, (signed) => send(path, shape, signed, signal))
}

/** For responses without a body. */
export function authorizedOnly(path: string, request: Asked): Promise<void> {
  return asOperator(request, (signed) => sendOnly(path, signed))
}

/**
 * A token that a service no longer takes is renewed once; the request is then repeated, which is
 * safe because it was refused.
 */
async function asOperator<T>(request: Asked, ask: (signed: Asked) => Promise<T>): Promise<T> {
  const attempt = async () => ask(withToken(request, await session.token()))
  try {
    return await attempt()
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401 && (await session.renew())) {
      return attempt()
    }
    throw failure
  }
}

function withToken(request: Asked, token = ''): Asked {
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }
}
