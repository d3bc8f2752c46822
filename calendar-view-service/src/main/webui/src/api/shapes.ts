/** What the pages read of each response, checked when it arrives: see `read` in `http.ts`. */
import * as v from 'valibot'
import { isTimezone } from '../time/dates'
import type { Shape } from './http'
import type {
  AwaitingBooking,
  BookableDays,
  Booking,
  BookingStatus,
  Challenge,
  Confirmation,
  Hold,
  MyBooking,
  Openings,
  Page,
  Post,
  Preferences,
  Recommendations,
  RequestedLink,
  Service,
  ServicePoint,
  TimeZones,
  Week,
} from './types'

export const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'not an instant'),
)
/** One that this browser can compute with: pages show no time on a wrong clock. */
export const timezone = v.pipe(v.string(), v.check(isTimezone, 'an unknown time zone'))
export const maybe = <T extends v.GenericSchema>(shape: T) => v.exactOptional(v.nullable(shape))

export function pageOf<T>(item: Shape<T>): Shape<Page<T>> {
  return v.object({ items: v.array(item), next_cursor: maybe(v.string()) })
}

export const servicePointShape: Shape<ServicePoint> = v.object({
  id: v.string(),
  name: v.string(),
  timezone,
  address: v.string(),
  location: maybe(v.object({ latitude: v.number(), longitude: v.number() })),
})

export const postShape: Shape<Post> = v.object({
  id: v.string(),
  service_point_id: v.string(),
  number: v.number(),
  name: v.string(),
  slot_duration_minutes: v.number(),
  active: v.boolean(),
})

export const timeZonesShape: Shape<TimeZones> = v.object({
  release: v.exactOptional(v.string()),
  items: v.array(
    v.object({
      name: v.string(),
      old_names: v.array(v.string()),
      utc_offset: v.string(),
      changes: v.exactOptional(v.array(v.object({ at: v.string(), utc_offset: v.string() }))),
    }),
  ),
})

export const serviceShape: Shape<Service> = v.object({
  id: v.string(),
  name: v.string(),
  default_duration_minutes: v.number(),
  durations_by_car_type: v.record(v.string(), v.number()),
  active: v.boolean(),
})

const cellStatus = v.picklist(['empty', 'available', 'held', 'blocked', 'booked'])
const stretch = {
  starts_at: v.string(),
  ends_at: v.string(),
  status: cellStatus,
  block: v.exactOptional(v.number()),
  displaced: v.exactOptional(v.boolean()),
  pending: v.exactOptional(v.boolean()),
}

/**
 * Cells keep what is not listed here. Their instants are not parsed: there are 336. A week of
 * another service, without a version, can be shown but not followed.
 */
export const weekShape = v.looseObject({
  post_id: v.optional(v.string(), ''),
  week_start: v.string(),
  timezone,
  epoch: v.optional(v.string(), ''),
  version: v.optional(v.number(), 0),
  total_cells: v.optional(v.number(), 0),
  closed_days: v.exactOptional(v.array(v.looseObject({ date: v.string() }))),
  stale: v.exactOptional(v.boolean()),
  as_of: v.exactOptional(instant),
  cells: v.array(
    v.looseObject({
      index: v.number(),
      day: v.number(),
      time: v.string(),
      ...stretch,
      segments: v.exactOptional(v.array(v.looseObject(stretch))),
    }),
  ),
}) as unknown as Shape<Week>

/** All states of a booking, in the order of its life. */
export const BOOKING_STATUSES: readonly BookingStatus[] = [
  'pending',
  'confirmed',
  'in_progress',
  'completed',
  'cancelled_by_customer',
  'cancelled_by_operator',
  'no_show',
]
export const bookingStatus: Shape<BookingStatus> = v.picklist(BOOKING_STATUSES)
const serviceLine = v.object({
  service_id: v.string(),
  name: v.string(),
  minutes: v.number(),
  buffer_before_minutes: v.number(),
  buffer_after_minutes: v.number(),
})
const times = { starts_at: instant, ends_at: instant }

export const bookingShape: Shape<Booking> = v.object({
  id: v.string(),
  status: bookingStatus,
  version: v.number(),
  displaced: v.boolean(),
  service_point_id: v.string(),
  post_id: v.string(),
  post_number: v.number(),
  ...times,
  services: v.array(serviceLine),
  car_type: maybe(v.string()),
  cancellable_until: maybe(instant),
  manage_token: v.exactOptional(v.string()),
})

export const awaitingShape: Shape<AwaitingBooking> = v.object({
  status: v.literal('awaiting-confirmation'),
  confirmation_id: v.string(),
  expires_at: instant,
})

export const confirmationShape: Shape<Confirmation> = v.object({
  status: v.picklist(['awaiting-confirmation', 'confirmed', 'void', 'expired']),
  service_point_name: v.string(),
  timezone,
  ...times,
  expires_at: instant,
})

export const myBookingShape: Shape<MyBooking> = v.object({
  id: v.string(),
  status: bookingStatus,
  displaced: v.boolean(),
  service_point_id: v.string(),
  service_point_name: v.string(),
  timezone,
  post_number: v.number(),
  ...times,
  services: v.array(serviceLine),
  cancellable_until: maybe(instant),
  manage_token: v.string(),
})

export const requestedLinkShape: Shape<RequestedLink> = v.object({ link_minutes: v.number() })

export const preferencesShape: Shape<Preferences> = v.object({
  kinds: v.record(v.string(), v.boolean()),
  locale: maybe(v.string()),
})

const opening = { post_id: v.string(), post_number: v.number(), ...times }

export const bookableDaysShape: Shape<BookableDays> = v.object({
  timezone,
  days: v.array(v.object({ date: v.string(), first_starts_at: instant })),
  next_starts_at: maybe(instant),
})

export const openingsShape: Shape<Openings> = v.object({
  openings: v.array(v.object(opening)),
  next_cursor: maybe(v.string()),
})

export const alternativesShape = v.object({ alternatives: v.array(v.object(opening)) })

export const recommendationsShape: Shape<Recommendations> = v.object({
  recommendations: v.array(
    v.object({
      ...opening,
      reasons: v.array(v.object({ code: v.string(), detail: v.string() })),
    }),
  ),
})

export const holdShape: Shape<Hold> = v.object({
  id: v.string(),
  status: v.string(),
  post_id: v.string(),
  ...times,
  expires_at: instant,
  token: v.exactOptional(v.string()),
})

export const challengeShape: Shape<Challenge> = v.object({
  algorithm: v.literal('SHA-256'),
  challenge: v.string(),
  maxnumber: v.number(),
  salt: v.string(),
  signature: v.string(),
})
