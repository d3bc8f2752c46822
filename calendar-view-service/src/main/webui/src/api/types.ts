/** The status of a post's time; strongest first: booked, held, blocked, available, empty. */
export type CellStatus = 'empty' | 'available' | 'held' | 'blocked' | 'booked'

/** A part of a cell with several statuses. Instants are ISO strings in UTC. */
export interface Segment {
  starts_at: string
  ends_at: string
  status: CellStatus
}

/** Half an hour of wall clock: 0 real minutes in a spring gap, 60 in an autumn overlap. */
export interface WeekCell {
  /** `day * 48 + half-hour of the day` */
  index: number
  /** 0 is Monday */
  day: number
  /** wall clock, `HH:MM` */
  time: string
  starts_at: string
  ends_at: string
  status: CellStatus
  segments?: Segment[]
}

export interface Week {
  post_id: string
  /** a Monday, `YYYY-MM-DD` */
  week_start: string
  /** IANA name */
  timezone: string
  version: number
  total_cells: number
  cells: WeekCell[]
  /** the service cannot read its data and returns the last known state */
  stale?: boolean
}

export interface ServicePoint {
  id: string
  name: string
  timezone: string
  address?: string
}

export interface Post {
  id: string
  service_point_id: string
  number: number
  name: string
  slot_duration_minutes: number
  active: boolean
}

export type BookingStatus =
  | 'pending'
  | 'confirmed'
  | 'in_progress'
  | 'completed'
  | 'cancelled_by_customer'
  | 'cancelled_by_operator'
  | 'no_show'

export interface Booking {
  id: string
  status: BookingStatus
  version: number
  post_id: string
  starts_at: string
  ends_at: string
}

/** A booking in its customer's list. */
export interface MyBooking {
  id: string
  status: BookingStatus
  /** whether the post no longer offers its time */
  displaced: boolean
  service_point_name: string
  /** of the service point */
  timezone: string
  post_number: number
  starts_at: string
  ends_at: string
  services: { name: string; minutes: number }[]
  /** opens the booking itself */
  manage_token: string
}

/** A guest's request that becomes a booking once the address is confirmed. */
export interface Confirmation {
  status: 'awaiting-confirmation' | 'confirmed' | 'void' | 'expired'
  service_point_name: string
  /** of the service point */
  timezone: string
  starts_at: string
  ends_at: string
  expires_at: string
}

export interface ConfirmedBooking extends Booking {
  /** opens the booking */
  manage_token: string
}

export interface RequestedLink {
  /** how many minutes the link works, if one was sent */
  link_minutes: number
}

export interface Page<T> {
  items: T[]
  next_cursor?: string | null
}
