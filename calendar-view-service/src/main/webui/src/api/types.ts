/** What the pages read of the services' responses. The types come from the OpenAPI documents. */
import type { components as Booked } from './schema/booking'
import type { components as Drawn } from './schema/calendar'
import type { components as Mailed } from './schema/notification'
import type { components as Scheduled } from './schema/schedule'

type BookingService = Booked['schemas']
type CalendarService = Drawn['schemas']
type NotificationService = Mailed['schemas']
type ScheduleService = Scheduled['schemas']

/** Half an hour of wall clock: 0 real minutes in a spring gap, 60 in an autumn overlap. */
export type WeekCell = CalendarService['CellResponse']

/** The status of a post's time; strongest first: booked, held, blocked, available, empty. */
export type CellStatus = WeekCell['status']

/** A part of a cell with several statuses. */
export type Segment = CalendarService['SegmentResponse']

export type Week = Pick<
  CalendarService['WeekResponse'],
  | 'post_id'
  | 'week_start'
  | 'timezone'
  | 'epoch'
  | 'version'
  | 'total_cells'
  | 'closed_days'
  | 'cells'
  | 'stale'
  | 'as_of'
>

export type ServicePoint = Pick<
  ScheduleService['ServicePointResponse'],
  'id' | 'name' | 'timezone' | 'address' | 'location'
>

export type Location = Required<ScheduleService['LocationResponse']>

/**
 * A place under its current name, with those that it had; `utc_offset` is that of today, and
 * `changes` those of the coming year.
 */
export type TimeZone = Required<Omit<ScheduleService['TimeZone'], 'changes'>> & {
  changes?: Required<ScheduleService['TimeZoneChange']>[]
}

/** `release` is that of the time zone database. */
export interface TimeZones {
  release?: string
  items: TimeZone[]
}

export type Post = Pick<
  ScheduleService['PostResponse'],
  'id' | 'service_point_id' | 'number' | 'name' | 'slot_duration_minutes' | 'active'
>

export type BookingStatus = BookingService['BookingStatus']

export type Booking = Pick<
  BookingService['BookingResponse'],
  | 'id'
  | 'status'
  | 'version'
  | 'displaced'
  | 'service_point_id'
  | 'post_id'
  | 'post_number'
  | 'starts_at'
  | 'ends_at'
  | 'services'
  | 'car_type'
  | 'cancellable_until'
  | 'manage_token'
>

/** What a point asks for before a request becomes a booking: a code or link that it mails. */
export interface AwaitingBooking {
  status: 'awaiting-confirmation'
  confirmation_id: string
  expires_at: string
}

export type MyBooking = BookingService['MyBookingResponse']

/** A guest's request that becomes a booking once the address is confirmed. */
export type Confirmation = BookingService['ConfirmationResponse']

export type RequestedLink = BookingService['LinkResponse']

/** What a customer gets by mail: kinds that can be stopped, and the language. */
export type Preferences = NotificationService['PreferencesResponse']

export type Service = Pick<
  BookingService['ServiceResponse'],
  'id' | 'name' | 'default_duration_minutes' | 'durations_by_car_type' | 'active'
>

/** The dates on which an appointment can start. */
export type BookableDays = BookingService['BookableDaysResponse']

/** A time at which a post can be taken. */
export type Opening = Pick<
  BookingService['OpeningResponse'],
  'post_id' | 'post_number' | 'starts_at' | 'ends_at'
>

export interface Openings {
  openings: Opening[]
  next_cursor?: string | null
}

/** Openings that suit the calendar best, the best first, with what speaks for them. */
export interface Recommendations {
  recommendations: (Opening & { reasons: BookingService['Reason'][] })[]
}

/** A time that is kept for a guest until `expires_at`. */
export type Hold = Pick<
  BookingService['ReservationResponse'],
  'id' | 'status' | 'post_id' | 'starts_at' | 'ends_at' | 'expires_at' | 'token'
>

/** A proof of work that a point may demand of guests. */
export type Challenge = {
  algorithm: 'SHA-256'
  challenge: string
  maxnumber: number
  salt: string
  signature: string
}

export interface Page<T> {
  items: T[]
  next_cursor?: string | null
}
