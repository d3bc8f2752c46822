import { useMutation } from '@tanstack/vue-query'
import { type Ref } from 'vue'
import { holdTime, type Wish } from '../api/booking'
import type { Hold, Opening } from '../api/types'
import { retryDelay, shouldRetry } from '../app/queryClient'
import { clientToken } from '../browser/clientToken'
import { attempts } from './attempts'
import { underChallenge } from './underChallenge'

type Time = Pick<Opening, 'post_id' | 'starts_at'>

/** Keeps a time for a guest. A lost answer is asked for again under the same key. */
export function useHold(wish: Readonly<Ref<Wish>>, onHeld: (hold: Hold) => unknown) {
  const { keyFor, over } = attempts()

  return useMutation({
    mutationFn: (time: Time) => {
      const key = keyFor([wish.value, time.post_id, time.starts_at])
      return underChallenge(wish.value.pointId, (solution) =>
        holdTime(wish.value, time, { key, client: clientToken(), solution }),
      )
    },
    retry: shouldRetry,
    retryDelay,
    onSuccess: (hold) => {
      over()
      return onHeld(hold)
    },
    onError: (error) => {
      if (!shouldRetry(0, error)) {
        over()
      }
    },
  })
}
