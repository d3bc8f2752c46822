/** What operators' pages read of each response, checked when it arrives. */
import * as v from 'valibot'
import type { Shape } from '../../api/http'
import { bookingStatus as status, instant, maybe } from '../../api/shapes'
import type {
  ClientBooking,
  DisplacedBooking,
  HistoryEntry,
  Mail,
  MoveTarget,
  Preview,
  Service,
} from './types'

const text = v.string()

export const serviceShape: Shape<Service> = v.object({
  id: text,
  name: text,
  durations_by_car_type: v.record(text, v.number()),
  active: v.boolean(),
})

export const clientBookingShape = v.looseObject({
  id: text,
  status,
  version: v.number(),
  displaced: v.boolean(),
  service_point_id: text,
  post_id: text,
  post_number: v.number(),
  starts_at: instant,
  ends_at: instant,
  customer: v.looseObject({ name: text, email: text, phone: maybe(text), locale: text }),
  services: v.array(v.looseObject({ service_id: text, name: text, minutes: v.number() })),
  car_type: maybe(text),
  notes: text,
  operator_notes: v.exactOptional(text),
}) as unknown as Shape<ClientBooking>

const snapshot = v.looseObject({
  status,
  post_number: v.number(),
  starts_at: instant,
  ends_at: instant,
})

export const historyEntryShape = v.looseObject({
  version: v.number(),
  what: text,
  occurred_at: instant,
  actor: v.looseObject({ kind: text, subject: maybe(text) }),
  from: maybe(snapshot),
  to: snapshot,
}) as unknown as Shape<HistoryEntry>

export const mailShape = v.looseObject({
  id: text,
  kind: text,
  recipient: text,
  status: text,
  queued_at: instant,
  sent_at: maybe(instant),
  failure: maybe(text),
  reason: maybe(text),
}) as unknown as Shape<Mail>

export const moveTargetsShape: Shape<{ alternatives: MoveTarget[] }> = v.object({
  alternatives: v.array(
    v.object({ post_id: text, post_number: v.number(), starts_at: instant, ends_at: instant }),
  ),
})

export const displacedShape = v.looseObject({
  booking_id: text,
  post_id: text,
  starts_at: instant,
  ends_at: instant,
}) as unknown as Shape<DisplacedBooking>

export const previewShape = v.looseObject({
  bookings_displaced: v.array(displacedShape),
  bookings_displaced_count: v.number(),
}) as unknown as Shape<Preview>
