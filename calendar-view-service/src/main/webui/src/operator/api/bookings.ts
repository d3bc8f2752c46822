import type { BookingStatus, Page } from '../../api/types'
import type { PlainDate } from '../../time/dates'
import { withBody } from '../../api/http'
import { pageOf } from '../../api/shapes'
import { authorized } from './authorized'
import { clientBookingShape, historyEntryShape, mailShape, moveTargetsShape } from './shapes'
import type {
  BookingEdit,
  ClientBooking,
  Destination,
  HistoryEntry,
  Mail,
  MoveTarget,
} from './types'

/** Which bookings of a point; without dates, two weeks from today, or a year of displaced ones. */
export interface BookingQuery {
  /** dates of the point, both inclusive */
  from?: PlainDate | undefined
  to?: PlainDate | undefined
  statuses?: readonly BookingStatus[]
  displaced?: boolean
  postId?: string | undefined
  /** a part of a name, an address, a phone number or a note */
  search?: string | undefined
  /** `next_cursor` of the page before */
  cursor?: string | undefined
  limit?: number
}

/** What an operator does with a booking by one press of a button. */
export type BookingCommand = 'confirm' | 'start' | 'complete' | 'no-show' | 'cancel'

/** A booking as the operator saw it: a command is refused when it has changed since. */
export type Seen = Pick<ClientBooking, 'id' | 'version'>

export function bookingsOf(
  pointId: string,
  query: BookingQuery,
  signal?: AbortSignal,
): Promise<Page<ClientBooking>> {
  const asked = new URLSearchParams({
    ...(query.from && { from: query.from }),
    ...(query.to && { to: query.to }),
    ...(query.statuses?.length && { status: query.statuses.join(',') }),
    ...(query.displaced !== undefined && { displaced: String(query.displaced) }),
    ...(query.postId && { post_id: query.postId }),
    ...(query.search && { q: query.search }),
    ...(query.cursor && { cursor: query.cursor }),
    limit: String(query.limit ?? 50),
  })
  return authorized(
    `/api/v1/service-points/${encodeURIComponent(pointId)}/bookings?${asked}`,
    pageOf(clientBookingShape),
    {},
    signal,
  )
}

export function clientBooking(id: string, signal?: AbortSignal): Promise<ClientBooking> {
  return authorized(pathOf(id), clientBookingShape, {}, signal)
}

export function command(seen: Seen, what: BookingCommand): Promise<ClientBooking> {
  return authorized(`${pathOf(seen.id)}/${what}`, clientBookingShape, {
    method: 'POST',
    headers: ifUnchanged(seen),
  })
}

/** Another time, another post, or both. A failed move keeps the old time. */
export function move(seen: Seen, to: Destination): Promise<ClientBooking> {
  return authorized(
    `${pathOf(seen.id)}/reschedule`,
    clientBookingShape,
    withBody('POST', to, ifUnchanged(seen)),
  )
}

/**
 * Other services, another length, another contact. What is left out stays; its time begins as
 * before.
 */
export function edit(seen: Seen, changes: BookingEdit): Promise<ClientBooking> {
  return authorized(
    pathOf(seen.id),
    clientBookingShape,
    withBody('PATCH', changes, ifUnchanged(seen)),
  )
}

/** Takes back the last start, completion, no-show or cancellation. */
export function undo(seen: Seen, reason: string): Promise<ClientBooking> {
  return authorized(
    `${pathOf(seen.id)}/undo`,
    clientBookingShape,
    withBody('POST', { reason }, ifUnchanged(seen)),
  )
}

export function saveNotes(seen: Seen, notes: string): Promise<ClientBooking> {
  return authorized(
    `${pathOf(seen.id)}/notes`,
    clientBookingShape,
    withBody('PUT', { notes }, ifUnchanged(seen)),
  )
}

export function historyOf(id: string, signal?: AbortSignal): Promise<Page<HistoryEntry>> {
  return authorized(`${pathOf(id)}/history?limit=200`, pageOf(historyEntryShape), {}, signal)
}

/** The times nearest to its own. */
export function moveTargets(
  id: string,
  signal?: AbortSignal,
): Promise<{ alternatives: MoveTarget[] }> {
  return authorized(`${pathOf(id)}/alternatives?limit=6`, moveTargetsShape, {}, signal)
}

/** The newest first. */
export function mailsOf(id: string, signal?: AbortSignal): Promise<Page<Mail>> {
  const asked = new URLSearchParams({ booking_id: id, limit: '200' })
  return authorized(`/api/v1/notifications?${asked}`, pageOf(mailShape), {}, signal)
}

/** For a mail that did not go out. */
export function retryMail(id: string): Promise<Mail> {
  return authorized(`${mailPath(id)}/retry`, mailShape, { method: 'POST' })
}

/** For a mail that was sent. The same key never sends it twice. */
export function resendMail(id: string, key: string): Promise<Mail> {
  return authorized(`${mailPath(id)}/resend`, mailShape, {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
  })
}

function ifUnchanged({ version }: Seen): Record<string, string> {
  return { 'If-Match': `"${version}"` }
}

function pathOf(id: string): string {
  return `/api/v1/bookings/${encodeURIComponent(id)}`
}

function mailPath(id: string): string {
  return `/api/v1/notifications/${encodeURIComponent(id)}`
}
