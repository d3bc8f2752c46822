import type { Post, ServicePoint } from '../../api/types'
import type { ClientBooking } from '../api/types'
import { clock } from '../../i18n/formats'
import { dateIn } from '../../time/dates'
import type { Words } from '../words/messages'
import { csv } from './csv'

export interface BookingAt {
  point: ServicePoint
  booking: ClientBooking
}

/**
 * Bookings as a file for a spreadsheet, with dates and times on the clock of their point.
 *
 * @param posts those whose names are known; others are told by their number
 */
export function exported(bookings: readonly BookingAt[], posts: readonly Post[], w: Words): string {
  const names = new Map(posts.map(({ id, name }) => [id, name]))
  const head = [
    w.list.point,
    w.booking.date,
    w.list.from,
    w.list.to,
    w.list.post,
    w.list.status,
    w.list.customer,
    w.list.phone,
    w.list.email,
    w.list.car,
    w.list.services,
    w.booking.customerNotes,
    w.booking.note,
  ]
  const rows = bookings.map(({ point: { name, timezone }, booking }) => [
    name,
    dateIn(timezone, new Date(booking.starts_at)),
    clock(timezone, booking.starts_at),
    clock(timezone, booking.ends_at),
    names.get(booking.post_id) ?? w.booking.post_(booking.post_number),
    booking.displaced ? w.status.displaced : w.status[booking.status],
    booking.customer.name,
    booking.customer.phone ?? '',
    booking.customer.email,
    booking.car_type ?? '',
    booking.services.map(({ name }) => name).join('; '),
    booking.notes,
    booking.operator_notes ?? '',
  ])
  return csv([head, ...rows])
}
