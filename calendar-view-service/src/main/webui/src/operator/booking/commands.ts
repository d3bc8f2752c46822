import type { BookingStatus } from '../../api/types'
import type { BookingCommand } from '../api/bookings'

/** What can happen to a booking in each state, the likeliest first. The service decides. */
export const COMMANDS: Record<BookingStatus, readonly BookingCommand[]> = {
  pending: ['confirm', 'cancel'],
  confirmed: ['start', 'no-show', 'cancel'],
  in_progress: ['complete'],
  completed: [],
  cancelled_by_customer: [],
  cancelled_by_operator: [],
  no_show: [],
}

/** Only these can be moved. */
export function canMove(status: BookingStatus): boolean {
  return status === 'pending' || status === 'confirmed'
}
