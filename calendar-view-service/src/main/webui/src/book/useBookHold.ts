import { useMutation } from '@tanstack/vue-query'
import { bookHold, type Customer } from '../api/booking'
import type { AwaitingBooking, Booking, Hold } from '../api/types'
import { retryDelay, shouldRetry } from '../app/queryClient'
import { attempts } from '../appointment/attempts'
import { clientToken } from '../browser/clientToken'

export interface Request {
  customer: Customer
  notes: string
}

/** Books a kept time, once: a lost answer is asked for again under the same key. */
export function useBookHold(
  hold: () => Hold,
  onBooked: (result: Booking | AwaitingBooking) => unknown,
) {
  const { keyFor } = attempts()

  return useMutation({
    mutationFn: ({ customer, notes }: Request) =>
      bookHold(hold(), customer, notes, {
        key: keyFor([hold().id, customer, notes]),
        client: clientToken(),
      }),
    retry: shouldRetry,
    retryDelay,
    onSuccess: onBooked,
  })
}
