import type { WalkIn } from '../api/types'

/** What is typed about a customer; empty for what is not known. */
export interface Contact {
  name: string
  phone: string
  email: string
}

/** As the service takes it: operators may leave out all but the name. */
export function customerOf({ name, phone, email }: Contact, locale: string): WalkIn['customer'] {
  return { name, ...(phone && { phone }), ...(email && { email }), locale }
}
