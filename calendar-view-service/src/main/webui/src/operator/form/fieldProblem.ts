import { Problem } from '../../api/problem'
import type { Words } from '../words/messages'
import { violationWords } from '../words/refusalWords'

/**
 * What a service says of one field, in the reader's language as far as the code is known.
 *
 * @param pointer of the field in the request, or of what it contains
 */
export function fieldProblem(
  failure: Error | null | undefined,
  pointer: string,
  w: Words,
): string | undefined {
  const violations = failure instanceof Problem ? failure.violations : []
  const found = violations.find(
    (each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`),
  )
  return found && (violationWords(found.code, w) ?? found.message ?? w.refusal['validation'])
}
