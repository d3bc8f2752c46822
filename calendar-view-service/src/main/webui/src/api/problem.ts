/** What is wrong with one part of a request: its JSON pointer, and a machine code. */
export interface Violation {
  pointer: string
  code: string
  /** for developers, in English */
  message?: string
}

/** Facts of a refusal beyond its code. */
export interface Facts {
  detail?: string | undefined
  violations?: readonly Violation[]
  /** the codes of all rules that are in the way */
  reasons?: readonly string[]
  /** how long the service asks to wait (`Retry-After`); undefined when it does not say */
  retryAfterMs?: number | undefined
}

/** A refusal by a service (RFC 9457), or a missing or unreadable response. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly detail: string | undefined
  readonly violations: readonly Violation[]
  readonly reasons: readonly string[]
  readonly retryAfterMs: number | undefined

  constructor(
    /** HTTP status; 0 when there was no response */
    readonly status: number,
    /** machine code such as `slot-taken`; `unreachable` when there was no response */
    readonly code: string,
    title: string,
    { detail, violations = [], reasons = [], retryAfterMs }: Facts = {},
  ) {
    super(title)
    this.detail = detail
    this.violations = violations
    this.reasons = reasons
    this.retryAfterMs = retryAfterMs
  }

  /** Whether the same request can succeed later: not when the request itself was refused. */
  get isTransient(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** Whether a proof or a permission is missing, so that the link or token opens nothing. */
  get isUnknown(): boolean {
    return this.status === 401 || this.status === 404
  }
}

export function unreachable(): Problem {
  return new Problem(0, 'unreachable', 'No answer')
}

/** A response that is not what the service's description says. */
export function unexpected(detail: string): Problem {
  return new Problem(200, 'unexpected-answer', 'Unexpected answer', { detail })
}

/** Reads an error response, even a proxy's HTML page in place of a problem document. */
export async function problemOf(response: Response, now = Date.now()): Promise<Problem> {
  const body = await documentOf(response)
  return new Problem(
    response.status,
    text(body['code']) ?? `http-${response.status}`,
    text(body['title']) ?? `HTTP ${response.status}`,
    {
      detail: text(body['detail']),
      violations: violations(body['violations']),
      reasons: reasons(body['reasons']),
      retryAfterMs: retryAfter(response.headers.get('Retry-After'), now),
    },
  )
}

async function documentOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from now. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) {
    return undefined
  }
  if (/^\d+$/.test(value)) {
    return Number(value) * 1000
  }
  // Browsers read almost anything as a date, even `-5`.
  const ms = /GMT$/.test(value) ? Date.parse(value) - now : NaN
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

function violations(value: unknown): Violation[] {
  return Array.isArray(value) ? value.filter(isViolation) : []
}

function reasons(value: unknown): string[] {
  return Array.isArray(value)
    ? value.flatMap((reason: { code?: unknown } | null) => text(reason?.code) ?? [])
    : []
}

function isViolation(value: unknown): value is Violation {
  const { pointer, code } = (value ?? {}) as Record<string, unknown>
  return typeof pointer === 'string' && typeof code === 'string'
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
