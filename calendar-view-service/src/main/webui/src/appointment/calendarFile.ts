import type { Booking, ServicePoint } from '../api/types'
import { loadPart } from '../app/loadPart'

/** What a calendar shows of a booking. */
export type Appointment = Pick<Booking, 'id' | 'starts_at' | 'ends_at' | 'services'>
/** Without an address there is no map. */
export type Place = Pick<ServicePoint, 'name' | 'address'>

/** The domain of the UIDs in the mails' calendar files, so that an entry is there once. */
const UID_DOMAIN = 'slotwright'

/** The booking as an iCalendar file. The code for that is loaded when somebody asks. */
export async function calendarFile(booking: Appointment, point: Place): Promise<string> {
  const { default: ical } = await loadPart(() => import('ical-generator'))
  const calendar = ical({ prodId: { company: 'Slotwright', product: 'Booking' } })
  calendar.createEvent({
    id: `${booking.id}@${UID_DOMAIN}`,
    start: new Date(booking.starts_at),
    end: new Date(booking.ends_at),
    summary: point.name,
    location: point.address,
    description: booking.services.map(({ name }) => name).join('\n'),
  })
  return calendar.toString()
}
