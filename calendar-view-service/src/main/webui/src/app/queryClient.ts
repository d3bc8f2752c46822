import { QueryClient } from '@tanstack/vue-query'
import { Problem } from '../api/problem'
import { backOff } from '../api/backOff'

const RETRIES = 3

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: shouldRetry,
      retryDelay: (attempt) => backOff(attempt, { firstMs: 500, maxMs: 8_000 }),
    },
    mutations: { retry: false },
  },
})

export function shouldRetry(failures: number, error: Error): boolean {
  const isRefused = error instanceof Problem && !error.isTransient
  return !isRefused && failures < RETRIES
}
