import { Problem } from '../api/problem'
import type { BookMessages, RefusalCode } from '../i18n/book/messages'
import { waitMinutes } from '../ui/problemWords'

/** What a guest can do about a refusal. */
export type NextStep =
  /** choose another time */
  | 'time'
  /** choose services that are offered */
  | 'services'
  /** correct what was typed */
  | 'form'
  /** the same again, now or after the time that is said */
  | 'again'
  /** nothing here: the mail or the service point helps */
  | 'elsewhere'

const STEPS: Partial<Record<string, NextStep>> = {
  'slot-taken': 'time',
  'slot-held': 'time',
  'slot-not-offered': 'time',
  'time-mismatch': 'time',
  'services-do-not-fit': 'time',
  'post-inactive': 'time',
  'in-the-past': 'time',
  'too-soon': 'time',
  'too-far': 'time',
  'reservation-expired': 'time',
  'reservation-token-wrong': 'time',
  'confirmation-expired': 'time',
  'confirmation-void': 'time',
  'confirmation-code-wrong': 'form',
  'reservation-used': 'elsewhere',
  'reservation-awaits-confirmation': 'elsewhere',
  'cancellation-deadline-passed': 'elsewhere',
  'illegal-transition': 'elsewhere',
}

export function nextStep(problem: Error): NextStep {
  if (!(problem instanceof Problem)) {
    return 'again'
  }
  return STEPS[problem.code] ?? (problem.status === 422 ? ofViolations(problem) : 'again')
}

/** The refusal in the reader's language, and when to try again. */
export function refusalWords(texts: BookMessages, problem: Error): string {
  if (!(problem instanceof Problem) || problem.isTransient) {
    return texts.refusal.unreachable
  }
  const code = nextStep(problem) === 'services' ? 'services-changed' : problem.code
  const words = isKnown(texts, code)
    ? texts.refusal[code]
    : `${texts.refusal.other} ${problem.detail ?? problem.message}`
  return problem.status === 429 ? `${words} ${texts.wait(waitMinutes(problem))}` : words
}

function ofViolations({ violations }: Problem): NextStep {
  if (violations.some(({ pointer }) => pointer.startsWith('/service'))) {
    return 'services'
  }
  return violations.length > 0 ? 'form' : 'time'
}

function isKnown({ refusal }: BookMessages, code: string): code is RefusalCode {
  return Object.hasOwn(refusal, code)
}
