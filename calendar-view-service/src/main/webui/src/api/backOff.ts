export interface BackOff {
  firstMs: number
  maxMs: number
}

/**
 * The pause before a retry: doubling, bounded, and half of it random, so that many pages that lost
 * the same server do not reconnect at once. `attempt` counts from 0.
 */
export function backOff(
  attempt: number,
  { firstMs, maxMs }: BackOff,
  random = Math.random,
): number {
  const full = Math.min(firstMs * 2 ** attempt, maxMs)
  return full / 2 + (full / 2) * random()
}
