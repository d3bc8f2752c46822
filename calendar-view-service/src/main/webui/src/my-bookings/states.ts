import type { MyBooking } from '../api/types'

/** Whether the appointment is still to take place. */
export function isComing({ status }: Pick<MyBooking, 'status'>): boolean {
  return status === 'pending' || status === 'confirmed'
}

/** Whether the customer may still move it; a displaced one however late it is. */
export function isMovable(
  booking: Pick<MyBooking, 'status' | 'displaced' | 'starts_at' | 'cancellable_until'>,
  now: Date,
): boolean {
  const until = new Date(booking.cancellable_until ?? booking.starts_at)
  return isComing(booking) && (booking.displaced || now < until)
}
