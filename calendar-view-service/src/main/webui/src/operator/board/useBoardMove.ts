import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { minutesBetween } from '../../i18n/formats'
import { edit, move } from '../api/bookings'
import type { ClientBooking } from '../api/types'
import { WAITS } from '../api/waiting'

/** Where a booking shall be; with an end, it stays where it is and gets another length. */
export interface Destination {
  post_id: string
  starts_at: string
  ends_at?: string
}

const MOVES = ['board-move']

interface Wish {
  booking: ClientBooking
  to: Destination
}

/** Moves or resizes a booking of the board at once, and puts it back when the service refuses. */
export function useBoardMove(bookingsKey: Readonly<Ref<readonly unknown[]>>) {
  const client = useQueryClient()
  /** the booking as it is now, and where it was */
  const done = ref<{ booking: ClientBooking; from: Destination }>()
  /** What this page has made of bookings: the next move of one may begin before that is shown. */
  const versions = new Map<string, number>()

  const change = useMutation({
    ...WAITS,
    mutationKey: MOVES,
    mutationFn: ({ booking, to }: Wish) =>
      send({ ...booking, version: Math.max(versions.get(booking.id) ?? 0, booking.version) }, to),
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
    onSuccess: (booking, { booking: { post_id, starts_at, ends_at }, to }, { queryKey }) => {
      const from = { post_id, starts_at, ...(to.ends_at && { ends_at }) }
      versions.set(booking.id, booking.version)
      done.value = { booking, from }
      if (isLast()) {
        show(queryKey, booking)
      }
    },
    onSettled: async (_booking, _failure, { booking }) => {
      if (isLast()) {
        await client.invalidateQueries({ queryKey: ['operator'] })
        versions.delete(booking.id)
      }
    },
  })

  /** While another move is on its way, an answer would take that one back for a moment. */
  function isLast(): boolean {
    return client.isMutating({ mutationKey: MOVES }) === 1
  }

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
    move: (booking: ClientBooking, to: Destination) => change.mutate({ booking, to }),
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

function send(
  booking: ClientBooking,
  { post_id, starts_at, ends_at }: Destination,
): Promise<ClientBooking> {
  return ends_at
    ? edit(booking, { duration_minutes: minutesBetween(starts_at, ends_at) })
    : move(booking, { post_id, starts_at })
}

/** As long as before, at another place, or at its place until another time. */
export function movedTo(
  booking: ClientBooking,
  { post_id, starts_at, ends_at }: Destination,
): ClientBooking {
  const length = Date.parse(booking.ends_at) - Date.parse(booking.starts_at)
  const end = new Date(Date.parse(starts_at) + length).toISOString().replace('.000Z', 'Z')
  return { ...booking, post_id, starts_at, ends_at: ends_at ?? end }
}
