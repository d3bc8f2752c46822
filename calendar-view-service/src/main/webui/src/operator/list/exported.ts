import type { ClientBooking } from '../api/types'
import { clock } from '../../i18n/formats'
import { dateIn } from '../../time/dates'
import type { Words } from '../words/messages'
import { csv } from './csv'

/** What the list shows, as a file for a spreadsheet: dates and times on the clock of the point. */
export function exported(
  bookings: readonly ClientBooking[],
  timezone: string,
  postName: (booking: ClientBooking) => string,
  w: Words,
): string {
  const head = [
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
  const rows = bookings.map((booking) => [
    dateIn(timezone, new Date(booking.starts_at)),
    clock(timezone, booking.starts_at),
    clock(timezone, booking.ends_at),
    postName(booking),
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
