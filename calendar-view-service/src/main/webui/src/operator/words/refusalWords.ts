import { Problem } from '../../api/problem'
import type { Messages } from '../../i18n/messages'
import type { Words } from './messages'

/** Why a service refused, in the reader's language as far as the code is known. */
export function refusalWords(failure: Error, w: Words, m: Messages): string {
  if (!(failure instanceof Problem) || failure.isTransient) {
    return m.problem.unreachable
  }
  const { code, violations, detail, message } = failure
  const words = w.refusal[code] ?? violationWords(code, w)
  return words ?? (violations.length > 0 ? w.refusal['validation'] : undefined) ?? detail ?? message
}

/** What is wrong with a field; undefined for a code that is not known. */
export function violationWords(code: string, w: Words): string | undefined {
  // Parts of the syntax of opening hours: the service names each.
  return w.violation[code.startsWith('unsupported-') ? 'unsupported' : code]
}
