import { notifyManager, onlineManager, QueryClient } from '@tanstack/vue-query'
import { backOff } from '../api/backOff'
import { Problem } from '../api/problem'

const RETRIES = 3
/** Somebody who is told to wait for longer should rather decide themselves. */
const LONGEST_WAIT_MS = 60_000

// What has come is shown with the next frame. By default it waits for a timer, and for all that the
// browser does before.
notifyManager.setScheduler(queueMicrotask)

// Unless told so, a page that was loaded without a network does not notice that it is back.
onlineManager.setOnline(navigator.onLine)

export const queryClient = new QueryClient({
  defaultOptions: {
    // Also without a network: the browser may have kept the response. The page says what is wrong.
    queries: { retry: shouldRetry, retryDelay, networkMode: 'always', refetchOnReconnect: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** For reads, and for writes that repeat under one `Idempotency-Key`. */
export function shouldRetry(failures: number, error: Error): boolean {
  if (failures >= RETRIES || !(error instanceof Problem) || !error.isTransient) {
    return false
  }
  return (error.retryAfterMs ?? 0) <= LONGEST_WAIT_MS
}

/** Never earlier than the service asked for. */
export function retryDelay(attempt: number, error: Error): number {
  const pause = backOff(attempt, { firstMs: 500, maxMs: 8_000 })
  return error instanceof Problem ? Math.max(pause, error.retryAfterMs ?? 0) : pause
}
