import { safeParse, type GenericSchema } from 'valibot'
import { reportFailure } from '../browser/failures'
import { problemOf, unexpected, unreachable } from './problem'

const TIMEOUT_MS = 10_000

/** What a response must look like. Its type is that of the service's description. */
export type Shape<T> = GenericSchema<unknown, T>

/** @param timeoutMs for requests that take long */
export type Asked = RequestInit & { timeoutMs?: number }

export function get<T>(path: string, shape: Shape<T>, signal?: AbortSignal): Promise<T> {
  return send(path, shape, {}, signal)
}

/** A request with a JSON body. */
export function withBody(
  method: 'POST' | 'PUT' | 'PATCH',
  body: unknown,
  headers = {},
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
  request: Asked,
  signal?: AbortSignal,
): Promise<T> {
  const response = await answerTo(path, request, signal)
  if (!response.ok) {
    throw await problemOf(response)
  }
  return read(shape, await response.json().catch(notJson))
}

/** For responses without a body. */
export async function sendOnly(path: string, request: Asked): Promise<void> {
  const response = await answerTo(path, request)
  if (!response.ok) {
    throw await problemOf(response)
  }
}

/** A text that is no JSON is read as nothing; a connection that breaks meanwhile is no answer. */
function notJson(failure: unknown): undefined {
  if (!(failure instanceof SyntaxError)) {
    throw unreachable()
  }
}

function read<T>(shape: Shape<T>, body: unknown): T {
  const result = safeParse(shape, body, { abortEarly: true })
  if (!result.success) {
    reportFailure('response', new TypeError())
    const [issue] = result.issues
    const place = issue.path?.map(({ key }) => String(key)).join('/') ?? ''
    throw unexpected(`/${place}: ${issue.message}`)
  }
  return result.output
}

async function answerTo(path: string, request: Asked, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, {
      ...request,
      // Always revalidate with the ETag of the browser's copy: most responses are an empty 304.
      cache: 'no-cache',
      headers: { Accept: 'application/json, application/problem+json', ...request.headers },
      signal: orTimeout(signal, request.timeoutMs),
    })
  } catch (failure) {
    if (signal?.aborted) {
      throw failure
    }
    throw unreachable()
  }
}

/** Aborted by the caller or after `timeoutMs`. Some phones in use lack `AbortSignal.any`. */
function orTimeout(signal: AbortSignal | undefined, timeoutMs = TIMEOUT_MS): AbortSignal {
  const either = new AbortController()
  const timer = setTimeout(() => either.abort(), timeoutMs)
  either.signal.addEventListener('abort', () => clearTimeout(timer))
  signal?.addEventListener('abort', () => either.abort(), { once: true })
  if (signal?.aborted) {
    either.abort()
  }
  return either.signal
}
