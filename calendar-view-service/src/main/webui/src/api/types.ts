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
  'post_id' | 'week_start' | 'timezone' | 'epoch' | 'version' | 'total_cells' | 'cells' | 'stale'
>

export type ServicePoint = Pick<
  ScheduleService['ServicePointResponse'],
  'id' | 'name' | 'timezone' | 'address'
>

export type Post = Pick<
  ScheduleService['PostResponse'],
  'id' | 'service_point_id' | 'number' | 'name' | 'slot_duration_minutes' | 'active'
>

export type BookingStatus = BookingService['BookingStatus']

export type Booking = Pick<
  BookingService['BookingResponse'],
  'id' | 'status' | 'version' | 'post_id' | 'starts_at' | 'ends_at'
>

/** A booking as its customer gets it: with the token that opens it. */
export type ConfirmedBooking = Booking & { manage_token: string }

export type MyBooking = BookingService['MyBookingResponse']

/** A guest's request that becomes a booking once the address is confirmed. */
export type Confirmation = BookingService['ConfirmationResponse']

export type RequestedLink = BookingService['LinkResponse']

/** What a customer gets by mail: kinds that can be stopped, and the language. */
export type Preferences = NotificationService['PreferencesResponse']

export interface Page<T> {
  items: T[]
  next_cursor?: string | null
}
