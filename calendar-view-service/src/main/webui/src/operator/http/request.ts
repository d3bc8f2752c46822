import { safeParse, type GenericSchema } from 'valibot'
import { Problem, problemOf, unreachable } from '../../api/problem'

const TIMEOUT_MS = 10_000

/** What a response must look like. Its type is that of the service's description. */
export type Shape<T> = GenericSchema<unknown, T>

/** A `POST` or `PUT` of a JSON body. */
export function withBody(
  method: 'POST' | 'PUT',
  body: unknown,
  headers: Record<string, string> = {},
): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}

/** The response, checked against `shape`; every failure is a `Problem`. */
export async function send<T>(
  path: string,
  shape: Shape<T>,
  request: RequestInit = {},
  signal?: AbortSignal,
): Promise<T> {
  const response = await answerTo(path, request, signal)
  if (!response.ok) {
    throw await problemOf(response)
  }
  return read(shape, await response.json().catch(() => undefined))
}

function read<T>(shape: Shape<T>, body: unknown): T {
  const result = safeParse(shape, body, { abortEarly: true })
  if (!result.success) {
    const [issue] = result.issues
    const place = issue.path?.map(({ key }) => String(key)).join('/') ?? ''
    throw new Problem(200, 'unexpected-answer', 'Unexpected answer', {
      detail: `/${place}: ${issue.message}`,
    })
  }
  return result.output
}

async function answerTo(
  path: string,
  request: RequestInit,
  signal?: AbortSignal,
): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(path, {
      ...request,
      // Always revalidate with the ETag of the browser's copy: most responses are an empty 304.
      cache: 'no-cache',
      headers: { Accept: 'application/json, application/problem+json', ...request.headers },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  } catch (failure) {
    if (signal?.aborted) {
      throw failure
    }
    throw unreachable()
  }
}
