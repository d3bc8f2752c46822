import { union } from 'valibot'
import type { PlainDate } from '../time/dates'
import { get, send, sendOnly, withBody } from './http'
import {
  alternativesShape,
  awaitingShape,
  bookableDaysShape,
  bookingShape,
  challengeShape,
  holdShape,
  openingsShape,
  pageOf,
  recommendationsShape,
  serviceShape,
} from './shapes'
import type {
  AwaitingBooking,
  BookableDays,
  Booking,
  Challenge,
  Hold,
  Opening,
  Openings,
  Page,
  Recommendations,
  Service,
} from './types'

/** What an appointment is for, and where. */
export interface Wish {
  pointId: string
  serviceIds: readonly string[]
  carType?: string | undefined
  /** any post when absent */
  postId?: string | undefined
}

/** Dates of the point, both inclusive. */
export interface Span {
  from: PlainDate
  to: PlainDate
}

export interface NextOpeningRequest {
  pointId: string
  postId: string
  minutes: number
  from: PlainDate
}

export interface Customer {
  name: string
  email: string
  phone?: string
  locale: string
}

/** What makes requests of one attempt the same request, and tells one browser from another. */
export interface Attempt {
  /** random; a new one for each thing to create */
  key: string
  /** random, kept by the browser */
  client: string
  /** of a challenge, where the point demands one */
  solution?: string | undefined
}

export function services(pointId: string, signal?: AbortSignal): Promise<Page<Service>> {
  return get(`${point(pointId)}/services?limit=200`, pageOf(serviceShape), signal)
}

export function bookableDays(wish: Wish, span: Span, signal?: AbortSignal): Promise<BookableDays> {
  return get(
    `${point(wish.pointId)}/availability/days?${query(wish, span)}`,
    bookableDaysShape,
    signal,
  )
}

/** When a post is free next for so long, from a date of the point on; undefined if it is not. */
export async function nextOpening(
  { pointId, postId, minutes, from }: NextOpeningRequest,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const asked = new URLSearchParams({
    post_id: postId,
    duration_minutes: String(minutes),
    from,
    to: from,
  })
  const found = await get(`${point(pointId)}/availability/days?${asked}`, bookableDaysShape, signal)
  return found.days[0]?.first_starts_at ?? found.next_starts_at ?? undefined
}

/** The first thousand, ascending. */
export function openings(wish: Wish, span: Span, signal?: AbortSignal): Promise<Openings> {
  const asked = query(wish, span)
  asked.set('limit', '1000')
  return get(`${point(wish.pointId)}/availability?${asked}`, openingsShape, signal)
}

export function recommendations(
  { pointId, serviceIds, carType }: Wish,
  span: Span,
  signal?: AbortSignal,
): Promise<Recommendations> {
  return send(
    '/api/v1/bookings/optimal-slots',
    recommendationsShape,
    withBody('POST', {
      service_point_id: pointId,
      service_ids: serviceIds,
      car_type: carType,
      ...span,
      limit: 5,
    }),
    signal,
  )
}

export function challenge(pointId: string): Promise<Challenge> {
  return get(`${point(pointId)}/challenge`, challengeShape)
}

export function holdTime(
  { serviceIds, carType }: Wish,
  { post_id, starts_at }: Pick<Opening, 'post_id' | 'starts_at'>,
  attempt: Attempt,
): Promise<Hold> {
  const body = { post_id, starts_at, service_ids: serviceIds, car_type: carType }
  return send('/api/v1/reservations', holdShape, withBody('POST', body, headersOf(attempt)))
}

/** What has become of a hold; without its token. */
export function holdState(id: string): Promise<Hold> {
  return get(`/api/v1/reservations/${encodeURIComponent(id)}`, holdShape)
}

export function releaseHold({ id, token = '' }: Hold): Promise<void> {
  return sendOnly(`/api/v1/reservations/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    headers: { 'Reservation-Token': token },
  })
}

/** A booking, or what the point asks for before it becomes one. */
export function bookHold(
  hold: Hold,
  customer: Customer,
  notes: string,
  attempt: Attempt,
): Promise<Booking | AwaitingBooking> {
  const body = { reservation_id: hold.id, reservation_token: hold.token, customer, notes }
  return send(
    '/api/v1/bookings',
    union([awaitingShape, bookingShape]),
    withBody('POST', body, headersOf(attempt)),
  )
}

export function alternatives(
  bookingId: string,
  manageToken: string,
  signal?: AbortSignal,
): Promise<{ alternatives: Opening[] }> {
  return send(
    `${booking(bookingId)}/alternatives?limit=3`,
    alternativesShape,
    { headers: { 'Manage-Token': manageToken } },
    signal,
  )
}

/** Moves a booking. A retry finds it where it already is, so it needs no key. */
export function reschedule(
  bookingId: string,
  manageToken: string,
  { post_id, starts_at }: Pick<Opening, 'post_id' | 'starts_at'>,
): Promise<Booking> {
  return send(
    `${booking(bookingId)}/reschedule`,
    bookingShape,
    withBody('POST', { post_id, starts_at }, { 'Manage-Token': manageToken }),
  )
}

function point(id: string): string {
  return `/api/v1/service-points/${encodeURIComponent(id)}`
}

function booking(id: string): string {
  return `/api/v1/bookings/${encodeURIComponent(id)}`
}

function query({ serviceIds, carType, postId }: Wish, { from, to }: Span): URLSearchParams {
  return new URLSearchParams({
    from,
    to,
    service_ids: serviceIds.join(','),
    ...(carType && { car_type: carType }),
    ...(postId && { post_id: postId }),
  })
}

function headersOf({ key, client, solution }: Attempt): Record<string, string> {
  return {
    'Idempotency-Key': key,
    'Client-Token': client,
    ...(solution && { 'Challenge-Solution': solution }),
  }
}
