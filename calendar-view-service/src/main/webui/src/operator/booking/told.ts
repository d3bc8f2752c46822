import type { ClientBooking } from '../api/types'

/** The services of a booking in a line. */
export function servicesOf({ services }: Pick<ClientBooking, 'services'>): string {
  return services.map(({ name }) => name).join(', ')
}

/** What the customer and the operators have noted, in a line. */
export function notesOf({
  notes,
  operator_notes,
}: Pick<ClientBooking, 'notes' | 'operator_notes'>): string {
  return [notes, operator_notes].filter(Boolean).join(' · ')
}
