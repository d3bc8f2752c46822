import { onlineManager, useQueryClient, type Mutation } from '@tanstack/vue-query'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { WAITS } from '../api/waiting'

/** A change that was made without a network, until it is sent, or read about when it was refused. */
export interface WaitingChange {
  id: number
  customer: string
  refusal?: Error
}

/** Of all pages: a change outlives the one that it was made on. */
const changes = shallowRef<readonly WaitingChange[]>([])

export function useWaiting() {
  const stop = useQueryClient()
    .getMutationCache()
    .subscribe(({ mutation }) => {
      if (mutation?.options.scope?.id === WAITS.scope.id) {
        follow(mutation)
      }
    })
  onScopeDispose(stop)

  return {
    changes,
    isWaiting: computed(() => changes.value.some(({ refusal }) => !refusal)),
    /** Forgets those that were refused. */
    dismiss: () => void (changes.value = changes.value.filter(({ refusal }) => !refusal)),
  }
}

/** Asks before the page is left, signing in again included: what waits is lost with it. */
export function useAskBeforeLeaving(): void {
  const { isWaiting } = useWaiting()

  function ask(leaving: BeforeUnloadEvent) {
    if (isWaiting.value) {
      leaving.preventDefault()
    }
  }

  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => window.removeEventListener('beforeunload', ask))
}

function follow({ mutationId: id, state }: Mutation<unknown, Error, unknown, unknown>) {
  const known = changes.value.find((change) => change.id === id)
  const others = changes.value.filter((change) => change.id !== id)
  if (known && state.status === 'success') {
    changes.value = others
  } else if (known && state.error && !known.refusal) {
    changes.value = [...others, { ...known, refusal: state.error }]
  } else if (!known && state.isPaused && !onlineManager.isOnline()) {
    changes.value = [...others, { id, customer: customerIn(state.variables) }]
  }
}

/** Whom a change is about, whether it is of a booking or a new one. */
function customerIn(variables: unknown): string {
  type Booking = { customer?: { name: string } }
  const { booking, seen, customer } = variables as Booking & { booking?: Booking; seen?: Booking }
  return (customer ?? booking?.customer ?? seen?.customer)?.name ?? ''
}
