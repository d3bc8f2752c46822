import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { reschedule } from '../api/booking'
import { cancelBooking } from '../api/client'
import type { BookingStatus, Opening } from '../api/types'
import { useAppointment } from '../appointment/useAppointment'
import { useNow } from '../time/useNow'

const CHANGEABLE: readonly BookingStatus[] = ['pending', 'confirmed']
const CANCELLED: readonly BookingStatus[] = ['cancelled_by_customer', 'cancelled_by_operator']

type Time = Pick<Opening, 'post_id' | 'starts_at'>

/** The booking of a mailed link, and what its customer can do with it. */
export function useManagedBooking(id: string, token: string) {
  const client = useQueryClient()
  const now = useNow()
  const { booking, place, problem, placeProblem, retry } = useAppointment(id, token)
  // Refetch whatever the outcome: a lost response may have been a success.
  const onSettled = () => client.invalidateQueries({ queryKey: ['booking', id] })
  const cancellation = useMutation({ mutationFn: () => cancelBooking(id, token), onSettled })
  const move = useMutation({
    mutationFn: (time: Time) => reschedule(id, token, time),
    onSettled,
  })

  const isCancelled = computed(() => isOneOf(CANCELLED, booking.value?.status))
  const isOpen = computed(() => isOneOf(CHANGEABLE, booking.value?.status))
  const deadline = computed(() => booking.value?.cancellable_until ?? undefined)
  const isLate = computed(
    () => deadline.value !== undefined && Date.parse(deadline.value) < now.value.getTime(),
  )
  /** Judged by the booking itself, so that a lost answer is no failure. */
  const isMoved = computed(() => {
    const wanted = move.variables.value
    return (
      !move.isPending.value &&
      wanted !== undefined &&
      booking.value !== undefined &&
      wanted.post_id === booking.value.post_id &&
      Date.parse(wanted.starts_at) === Date.parse(booking.value.starts_at)
    )
  })

  return {
    booking,
    place,
    problem,
    placeProblem,
    retry,
    /** until when it can be changed, while it has not begun or ended; undefined for no limit */
    deadline: computed(() => (isOpen.value ? deadline.value : undefined)),
    isLate: computed(() => isOpen.value && isLate.value),
    canChange: computed(() => isOpen.value && !isLate.value),
    /** A displaced booking can be moved however late it is, since that is not its customer's doing. */
    canMove: computed(() => isOpen.value && (!isLate.value || booking.value?.displaced === true)),
    cancel: () => cancellation.mutate(),
    isCancelling: cancellation.isPending,
    hasCancelled: computed(() => isCancelled.value && !cancellation.isIdle.value),
    refusal: computed(() => (isCancelled.value ? null : cancellation.error.value)),
    moveTo: (time: Time) => move.mutate({ post_id: time.post_id, starts_at: time.starts_at }),
    isMoving: move.isPending,
    isMoved,
    moveRefusal: computed(() => (isMoved.value ? null : move.error.value)),
    wanted: move.variables,
  }
}

function isOneOf(states: readonly BookingStatus[], status: BookingStatus | undefined): boolean {
  return states.some((each) => each === status)
}
