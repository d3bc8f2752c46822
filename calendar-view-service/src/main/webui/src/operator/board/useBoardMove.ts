import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { move } from '../api/bookings'
import type { ClientBooking, MoveTarget } from '../api/types'

type To = Pick<MoveTarget, 'post_id' | 'starts_at'>

interface Wish {
  booking: ClientBooking
  to: To
}

/** Moves a booking of the board at once, and puts it back when the service refuses. */
export function useBoardMove(bookingsKey: Readonly<Ref<readonly unknown[]>>) {
  const client = useQueryClient()
  /** the booking as it is now, and where it was */
  const done = ref<{ booking: ClientBooking; from: To }>()

  const change = useMutation({
    mutationFn: ({ booking, to }: Wish) => move(booking, to),
    onMutate: async ({ booking, to }) => {
      done.value = undefined
      const queryKey = bookingsKey.value
      // An answer that is on its way would show the old place again.
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<ClientBooking[]>(queryKey)
      show(queryKey, movedTo(booking, to))
      return { queryKey, before }
    },
    onError: (_failure, _wish, was) => {
      if (was) {
        client.setQueryData(was.queryKey, was.before)
      }
    },
    onSuccess: (booking, { booking: { post_id, starts_at } }, { queryKey }) => {
      done.value = { booking, from: { post_id, starts_at } }
      show(queryKey, booking)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['operator'] }),
  })

  function show(queryKey: readonly unknown[], shown: ClientBooking) {
    client.setQueryData<ClientBooking[]>(queryKey, (known) =>
      known?.map((each) => (each.id === shown.id ? shown : each)),
    )
  }

  function dismiss() {
    done.value = undefined
    change.reset()
  }

  return {
    move: (booking: ClientBooking, to: To) => change.mutate({ booking, to }),
    undo: () => {
      if (done.value) {
        change.mutate({ booking: done.value.booking, to: done.value.from })
      }
    },
    done,
    dismiss,
    refused: computed(() =>
      change.error.value && change.variables.value
        ? { booking: change.variables.value.booking, why: change.error.value }
        : undefined,
    ),
  }
}

/** As long as before, at another place. */
export function movedTo(booking: ClientBooking, { post_id, starts_at }: To): ClientBooking {
  const length = Date.parse(booking.ends_at) - Date.parse(booking.starts_at)
  const ends_at = new Date(Date.parse(starts_at) + length).toISOString().replace('.000Z', 'Z')
  return { ...booking, post_id, starts_at, ends_at }
}
