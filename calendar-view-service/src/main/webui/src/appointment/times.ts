import type { Opening, Recommendations } from '../api/types'

/** What speaks for a time, in words that a customer understands. */
export const REASONS = ['no-leftover', 'adjacent-both', 'adjacent'] as const
export type ReasonCode = (typeof REASONS)[number]

export interface Suggestion extends Opening {
  reason: ReasonCode
}

const MOST_SUGGESTIONS = 3

/** One opening for each start: the first of the list, so that of the lowest post number. */
export function distinctTimes(openings: readonly Opening[]): Opening[] {
  const starts = new Set<string>()
  return openings.filter(({ starts_at }) => starts.size < starts.add(starts_at).size)
}

/** The best times that have a reason worth telling, at the chosen post if there is one. */
export function suggestions(
  recommended: Recommendations['recommendations'],
  postId?: string,
): Suggestion[] {
  const withReason = recommended.flatMap((each): Suggestion[] => {
    const reason = REASONS.find((code) => each.reasons.some((known) => known.code === code))
    return reason && (postId === undefined || each.post_id === postId) ? [{ ...each, reason }] : []
  })
  const starts = new Set(distinctTimes(withReason))
  return withReason.filter((each) => starts.has(each)).slice(0, MOST_SUGGESTIONS)
}

/** The `count` starts nearest to a wished one, in the order of time. */
export function nearestTimes(
  openings: readonly Opening[],
  wished: string,
  count: number,
): Opening[] {
  const distance = ({ starts_at }: Opening) => Math.abs(Date.parse(starts_at) - Date.parse(wished))
  return distinctTimes(openings)
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, count)
    .toSorted((one, other) => Date.parse(one.starts_at) - Date.parse(other.starts_at))
}
