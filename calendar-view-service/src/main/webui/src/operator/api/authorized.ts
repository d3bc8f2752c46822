import { send, type Shape } from '../../api/http'
import { Problem } from '../../api/problem'
import { session } from '../session/session'

/**
 * Sends a request as the operator who is signed in. A token that a service no longer takes is
 * renewed once; the request is then repeated, which is safe because it was refused.
 */
export async function authorized<T>(
  path: string,
  shape: Shape<T>,
  request: RequestInit = {},
  signal?: AbortSignal,
): Promise<T> {
  const ask = async () => send(path, shape, withToken(request, await session.token()), signal)
  try {
    return await ask()
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401 && (await session.renew())) {
      return ask()
    }
    throw failure
  }
}

function withToken(request: RequestInit, token = ''): RequestInit {
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } }
}
