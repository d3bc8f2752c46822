/** What operators' pages read. The types come from the OpenAPI documents. */
import type { components as Booked } from '../../api/schema/booking'
import type { components as Drawn } from '../../api/schema/calendar'
import type { components as Mailed } from '../../api/schema/notification'

type BookingService = Booked['schemas']
type CalendarService = Drawn['schemas']
type NotificationService = Mailed['schemas']

/** A booking with its customer, as operators see it. */
export type ClientBooking = BookingService['BookingResponse']

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

/** A mail about a booking. */
export type Mail = NotificationService['NotificationResponse']

/** One local day of a point's posts. */
export type DayBoard = CalendarService['DayBoardResponse']

export type BoardColumn = CalendarService['ColumnResponse']
