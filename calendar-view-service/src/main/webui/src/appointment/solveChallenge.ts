import type { Challenge } from '../api/types'
import { loadPart } from '../app/loadPart'

const MOST_WORKERS = 4

/**
 * Solves a proof of work beside the page's own work, and writes it as the header
 * `Challenge-Solution` has it. The code for that is loaded when a point first demands it.
 *
 * @returns undefined when no number solves it
 */
export async function solveChallenge(challenge: Challenge): Promise<string | undefined> {
  const { algorithm, challenge: hash, salt, signature, maxnumber } = challenge
  const altcha = await loadPart(() => import('altcha-lib/v1'))
  const task = [hash, salt, algorithm, maxnumber] as const
  const solution =
    typeof Worker === 'undefined'
      ? await altcha.solveChallenge(...task).promise
      : await altcha.solveChallengeWorkers(await newWorker(), workers(), ...task)
  return solution
    ? btoa(JSON.stringify({ algorithm, challenge: hash, number: solution.number, salt, signature }))
    : undefined
}

async function newWorker(): Promise<() => Worker> {
  const { default: AltchaWorker } = await loadPart(() => import('altcha-lib/v1/worker?worker'))
  return () => new AltchaWorker()
}

function workers(): number {
  return Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1)
}
