/** A refusal by a service (RFC 9457), or a missing response. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    /** HTTP status; 0 when there was no response */
    readonly status: number,
    /** machine code such as `slot-taken`; `unreachable` when there was no response */
    readonly code: string,
    title: string,
    readonly detail?: string,
  ) {
    super(title)
  }

  /** Whether a retry can help: not when the request itself was refused. */
  get isTransient(): boolean {
    const refused = this.status >= 400 && this.status < 500
    return !refused || this.status === 408 || this.status === 429
  }
}

export function unreachable(): Problem {
  return new Problem(0, 'unreachable', 'No answer')
}

/** Reads an error response, even a proxy's HTML page in place of a problem document. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await documentOf(response)
  return new Problem(
    response.status,
    text(body['code']) ?? `http-${response.status}`,
    text(body['title']) ?? `HTTP ${response.status}`,
    text(body['detail']),
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

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
