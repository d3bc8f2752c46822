import { Problem } from '../api/problem'
import type { Messages } from '../i18n/messages'

export interface Words {
  title: string
  text: string
}

/** What a person is told about a failed read that nothing more precise is known of. */
export function problemWords({ problem: words, busy }: Messages, problem: Error): Words {
  if (!(problem instanceof Problem) || problem.isTransient) {
    return { title: words.unreachable, text: words.unreachableHint }
  }
  if (problem.status === 429) {
    return { title: busy.title, text: busy.hint(waitMinutes(problem)) }
  }
  return { title: words.other, text: problem.detail ?? problem.message }
}

/** Whole minutes, at least one; one when the service does not say. */
export function waitMinutes({ retryAfterMs = 0 }: Problem): number {
  return Math.max(1, Math.ceil(retryAfterMs / 60_000))
}
