/** What operators' pages read. The types come from the OpenAPI documents. */
import type { components as Booked } from '../../api/schema/booking'
import type { components as Drawn } from '../../api/schema/calendar'
import type { components as Mailed } from '../../api/schema/notification'
import type { components as Scheduled } from '../../api/schema/schedule'

type BookingService = Booked['schemas']
type CalendarService = Drawn['schemas']
type NotificationService = Mailed['schemas']
type ScheduleService = Scheduled['schemas']

/** A booking with its customer, as operators see it. */
export type ClientBooking = BookingService['BookingResponse']

/** A booking that an operator takes for somebody who stands there or calls. */
export type WalkIn = BookingService['BookingRequest']

/** What shall be different about a booking. */
export type BookingEdit = BookingService['EditRequest']

/** One change of a booking. */
export type HistoryEntry = BookingService['Entry']

export type Service = Pick<
  BookingService['ServiceResponse'],
  'id' | 'name' | 'durations_by_car_type' | 'active'
>

/** A time to which a booking can be moved. */
export type MoveTarget = Pick<
  BookingService['Alternative'],
  'post_id' | 'post_number' | 'starts_at' | 'ends_at'
>

/** Where a booking is moved to; a job that has begun keeps its start. */
export type Destination = Pick<
  BookingService['RescheduleRequest'],
  'post_id' | 'starts_at' | 'reason'
>

/** A mail about a booking. */
export type Mail = NotificationService['NotificationResponse']

/** One local day of a point's posts. */
export type DayBoard = CalendarService['DayBoardResponse']

export type BoardColumn = CalendarService['ColumnResponse']

/** Changes of a post's hours that are not published yet. */
export type HoursDraft = ScheduleService['DraftResponse']

/** A stretch that a draft makes available or blocked. */
export type HoursPatch = ScheduleService['PatchResponse']

/** What a draft would do to slots and bookings. */
export type Impact = Displacing<ScheduleService['ImpactResponse']>

/** A booking that a change of hours would leave without its time. */
export type DisplacedBooking = Required<ScheduleService['DisplacedBooking']>

type Displacing<Effect> = Omit<Effect, keyof Preview> & Preview

/** What a change would do to bookings. */
export interface Preview {
  bookings_displaced: DisplacedBooking[]
  bookings_displaced_count: number
}

/** A change of a post's hours, which can be gone back to. */
export type HoursVersion = ScheduleService['VersionResponse']

/** The weekly hours of a post, as text. */
export type OpeningHours = ScheduleService['OpeningHoursResponse']

/** Other hours on one date; closed without windows. */
export type SpecialDay = ScheduleService['OverrideResponse']

export type SpecialHours = ScheduleService['DateOverrideRequest']

/** A stretch that is not offered. */
export type HoursBlock = ScheduleService['BlockResponse']

/** What a calendar file closes. */
export type ClosureReport = Displacing<ScheduleService['ImportReportResponse']>

export type PostRecord = ScheduleService['PostResponse']

export type ServiceRecord = BookingService['ServiceResponse']

export type Flag = CalendarService['AdminFlagResponse']

export type PointSettings = ScheduleService['ServicePointResponse']

/** A file of service points of the system before, and what became of it. */
export type LegacyImport = ScheduleService['ImportResponse']
