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

/** What was done by mistake can be taken back for a while, which the service knows. */
export function canUndo(status: BookingStatus): boolean {
  return status !== 'pending' && status !== 'confirmed'
}

/** What is over stays as it was. */
export function canEdit(status: BookingStatus): boolean {
  return status === 'pending' || status === 'confirmed' || status === 'in_progress'
}

/** Only these can be moved to another time. What has begun can go on at another post. */
export function canMove(status: BookingStatus): boolean {
  return status === 'pending' || status === 'confirmed'
}
