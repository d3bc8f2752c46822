import { Problem } from '../api/problem'
import { randomId } from '../browser/randomId'

/**
 * The `Idempotency-Key` of each attempt: the same request is repeated under the key that it had,
 * whether a person or the page repeats it, until the attempt is over.
 */
export function attempts() {
  let last: { body: string; key: string } | undefined

  return {
    keyFor(request: unknown): string {
      const body = JSON.stringify(request)
      if (last?.body !== body) {
        last = { body, key: randomId() }
      }
      return last.key
    },
    /** The service has answered. */
    over() {
      last = undefined
    },
    /** Over, unless the answer may have been lost. */
    settled(failure: Error | null) {
      if (!(failure instanceof Problem && failure.isTransient)) {
        last = undefined
      }
    },
  }
}
