import type { BookingEdit, ClientBooking } from '../api/types'
import { isOther, keepTyped } from '../form/keepTyped'
import { customerOf, type Contact } from './contact'

/** What a form says of a booking. */
export interface Draft {
  services: string[]
  carType: string
  /** empty for that of the booking, or of the services when these change */
  minutes: string
  contact: Contact
  /** rules that shall not count */
  rules: string[]
  reason: string
}

export function draftOf({ services, car_type, customer }: ClientBooking): Draft {
  return {
    services: services.map(({ service_id }) => service_id),
    carType: car_type ?? '',
    minutes: '',
    contact: { name: customer.name, phone: customer.phone ?? '', email: customer.email },
    rules: [],
    reason: '',
  }
}

/** What a form says after a booking has changed: what nobody has typed follows the booking. */
export function rebased(draft: Draft, before: Draft, after: Draft): Draft {
  return {
    ...keepTyped(draft, before, after),
    contact: keepTyped(draft.contact, before.contact, after.contact),
  }
}

/** Only what differs: what is left out stays, whatever somebody else has made of it. */
export function editOf(booking: ClientBooking, draft: Draft): BookingEdit {
  const before = draftOf(booking)
  const { services, carType, minutes, contact, rules, reason } = draft
  return {
    ...(isOther(services.toSorted(), before.services.toSorted()) && { service_ids: services }),
    ...(carType !== before.carType && { car_type: carType }),
    ...(minutes && { duration_minutes: Number(minutes) }),
    ...(isOther(contact, before.contact) && {
      customer: customerOf(contact, booking.customer.locale),
    }),
    ...(rules.length > 0 && { override: rules }),
    ...(reason && { reason }),
  }
}
