import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed, shallowRef } from 'vue'

/**
 * A change of hours that is tried before it is made, so that its effect on bookings is seen first.
 */
export function useTriedChange<Wish, Effect>(
  attempt: (wish: Wish) => Promise<Effect>,
  make: (wish: Wish) => Promise<unknown>,
) {
  const client = useQueryClient()
  const tried = shallowRef<{ wish: Wish; effect: Effect }>()

  const trial = useMutation({
    mutationFn: attempt,
    onMutate: forget,
    onSuccess: (effect, wish) => void (tried.value = { wish, effect }),
  })
  const change = useMutation({
    mutationFn: make,
    onSuccess: () => {
      tried.value = undefined
      return client.invalidateQueries({ queryKey: ['operator'] })
    },
  })

  /** For when what was tried is no longer what is wanted. */
  function forget() {
    tried.value = undefined
    change.reset()
  }

  return {
    attempt: trial.mutate,
    /** what was tried, and its effect; undefined before, and once it is made */
    tried: computed(() => tried.value),
    make: () => {
      if (tried.value && !change.isPending.value) {
        change.mutate(tried.value.wish)
      }
    },
    forget,
    isDone: change.isSuccess,
    isBusy: computed(() => trial.isPending.value || change.isPending.value),
    refusal: computed(() => change.error.value ?? trial.error.value),
  }
}
