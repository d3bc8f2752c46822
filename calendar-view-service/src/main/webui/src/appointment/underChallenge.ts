import { challenge } from '../api/booking'
import { Problem } from '../api/problem'
import { solveChallenge } from './solveChallenge'

const DEMANDED = 'challenge-required'
/** A solution that has expired, or was used by a request that was refused. */
const FAILED = 'challenge-failed'

/**
 * Runs a guest's request. Where the point demands a proof of work, it is solved and the same
 * request is repeated with it, once.
 */
export async function underChallenge<T>(
  pointId: string,
  request: (solution?: string) => Promise<T>,
): Promise<T> {
  try {
    return await request()
  } catch (refusal) {
    if (!(refusal instanceof Problem) || ![DEMANDED, FAILED].includes(refusal.code)) {
      throw refusal
    }
    const solution = await solveChallenge(await challenge(pointId))
    if (solution === undefined) {
      throw refusal
    }
    return request(solution)
  }
}
