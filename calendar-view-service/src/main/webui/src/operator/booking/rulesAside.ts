import { Problem } from '../../api/problem'

/** Rules that operators may set aside. None of them lets two bookings overlap. */
const OPERATORS_DECIDE = [
  'in-the-past',
  'too-soon',
  'slot-not-offered',
  'time-mismatch',
  'services-do-not-fit',
]

/**
 * The rules to set aside so that a refused request succeeds; none when something else is in the way
 * as well.
 */
export function rulesAside(failure: Error | null | undefined): readonly string[] {
  const reasons = failure instanceof Problem ? failure.reasons : []
  return reasons.every((reason) => OPERATORS_DECIDE.includes(reason)) ? reasons : []
}
