import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { Problem } from '../../api/problem'
import {
  clientBooking,
  command,
  edit,
  move,
  saveNotes,
  undo,
  type BookingCommand,
  type Seen,
} from '../api/bookings'
import type { BookingEdit, ClientBooking, Destination } from '../api/types'
import { WAITS } from '../api/waiting'

/** A change of a booking that an operator wants. */
export type Change =
  | { what: BookingCommand }
  | { what: 'move'; to: Destination }
  | { what: 'note'; text: string }
  | { what: 'edit'; changes: BookingEdit }
  | { what: 'undo'; reason: string }

/** Everything that shows bookings is out of date after a change. */
const SHOWING = [
  ['operator', 'bookings'],
  ['operator', 'board'],
  ['operator', 'history'],
  ['operator', 'mails'],
]

/** One booking and its changes. Each is refused when somebody else has changed it since. */
export function useBooking(id: Readonly<Ref<string>>) {
  const client = useQueryClient()
  const key = computed(() => ['operator', 'booking', id.value])
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => clientBooking(id.value, signal),
  })

  const change = useMutation({
    ...WAITS,
    mutationFn: ({ seen, wish }: { seen: ClientBooking; wish: Change }) => send(seen, wish),
    onSuccess: (changed: ClientBooking) =>
      client.setQueryData(['operator', 'booking', changed.id], changed),
    onSettled: (_changed, failure) => {
      // A lost answer may have been a success, and a refusal says that more has changed.
      if (failure) {
        void client.invalidateQueries({ queryKey: key.value })
      }
      SHOWING.forEach((queryKey) => void client.invalidateQueries({ queryKey }))
    },
  })

  return {
    booking: found.data,
    isGone: computed(
      () => found.error.value instanceof Problem && found.error.value.status === 404,
    ),
    problem: found.error,
    retry: () => found.refetch(),
    /** Rejected when it was refused; `refusal` says why. */
    apply: (wish: Change) =>
      found.data.value
        ? change.mutateAsync({ seen: found.data.value, wish })
        : Promise.reject(new Error('nothing to change')),
    isBusy: change.isPending,
    refusal: change.error,
    /** what was refused, or is being sent */
    attempted: computed(() => change.variables.value?.wish.what),
  }
}

function send(seen: Seen, wish: Change): Promise<ClientBooking> {
  switch (wish.what) {
    case 'move':
      return move(seen, wish.to)
    case 'note':
      return saveNotes(seen, wish.text)
    case 'edit':
      return edit(seen, wish.changes)
    case 'undo':
      return undo(seen, wish.reason)
    default:
      return command(seen, wish.what)
  }
}
