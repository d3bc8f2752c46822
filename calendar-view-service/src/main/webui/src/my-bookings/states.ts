import type { MyBooking } from '../api/types'

/** Whether the appointment is still to take place. */
export function isComing({ status }: Pick<MyBooking, 'status'>): boolean {
  return status === 'pending' || status === 'confirmed'
}

/** Whether the customer may still change it. */
export function isMovable(
  booking: Pick<MyBooking, 'status' | 'cancellable_until'>,
  now: Date,
): boolean {
  return isComing(booking) && now < new Date(booking.cancellable_until ?? 0)
}
