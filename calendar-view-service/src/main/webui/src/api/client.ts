import { allPages } from './allPages'
import { get, send, withBody } from './http'
import {
  bookingShape,
  confirmationShape,
  myBookingShape,
  pageOf,
  postShape,
  preferencesShape,
  requestedLinkShape,
  servicePointShape,
  timeZonesShape,
  weekShape,
} from './shapes'
import type {
  Booking,
  Confirmation,
  MyBooking,
  Page,
  Post,
  Preferences,
  RequestedLink,
  ServicePoint,
  TimeZones,
  Week,
} from './types'

const PREFERENCES = '/api/v1/preferences'

export interface WeekRequest {
  postId: string
  /** any date of the week */
  weekStart: string
  /** the point's own zone when absent */
  timezone?: string | undefined
  /** all when absent; 0 for Monday */
  days?: readonly number[] | undefined
}

export type MyBookingsTime = 'upcoming' | 'past'

export interface MyBookingsRequest {
  token: string
  when: MyBookingsTime
  /** empty for the first page */
  cursor: string
}

/** @param cursor empty for the first page */
export function servicePoints(signal?: AbortSignal, cursor = ''): Promise<Page<ServicePoint>> {
  const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) })
  return get(`/api/v1/service-points?${query}`, pageOf(servicePointShape), signal)
}

export function servicePoint(id: string, signal?: AbortSignal): Promise<ServicePoint> {
  return get(`/api/v1/service-points/${encodeURIComponent(id)}`, servicePointShape, signal)
}

export function postsOf(pointId: string, signal?: AbortSignal): Promise<Page<Post>> {
  return allPages((cursor) => {
    const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) })
    const path = `/api/v1/service-points/${encodeURIComponent(pointId)}/posts?${query}`
    return get(path, pageOf(postShape), signal)
  })
}

/** Each place of the world once, under its current name. What else is asked for comes first. */
export function timeZones(signal?: AbortSignal): Promise<TimeZones> {
  return send('/api/v1/time-zones', timeZonesShape, { priority: 'low' }, signal)
}

export function post(id: string, signal?: AbortSignal): Promise<Post> {
  return get(`/api/v1/posts/${encodeURIComponent(id)}`, postShape, signal)
}

export function week(request: WeekRequest, signal?: AbortSignal): Promise<Week> {
  const query = new URLSearchParams({ post_id: request.postId, week_start: request.weekStart })
  if (request.timezone) {
    query.set('timezone', request.timezone)
  }
  if (request.days) {
    query.set('days', request.days.join())
  }
  return get(`/api/v1/calendar/week?${query}`, weekShape, signal)
}

export function booking(id: string, token: string, signal?: AbortSignal): Promise<Booking> {
  return send(bookingPath(id), bookingShape, { headers: { 'Manage-Token': token } }, signal)
}

export function cancelBooking(id: string, token: string): Promise<Booking> {
  return send(`${bookingPath(id)}/cancel`, bookingShape, {
    method: 'POST',
    headers: { 'Manage-Token': token },
  })
}

export function confirmation(
  id: string,
  token: string,
  signal?: AbortSignal,
): Promise<Confirmation> {
  return send(
    confirmationPath(id),
    confirmationShape,
    { headers: { 'Confirmation-Token': token } },
    signal,
  )
}

/** Idempotent: a retry gets the same booking. */
export function confirmBooking(
  id: string,
  proof: { token: string } | { code: string },
): Promise<Booking> {
  return send(confirmationPath(id), bookingShape, withBody('POST', proof))
}

/** The response does not reveal whether the address has bookings; only its mailbox learns that. */
export function requestMyBookingsLink(email: string, locale: string): Promise<RequestedLink> {
  return send('/api/v1/my-bookings/links', requestedLinkShape, withBody('POST', { email, locale }))
}

export function myBookings(
  { token, when, cursor }: MyBookingsRequest,
  signal?: AbortSignal,
): Promise<Page<MyBooking>> {
  const query = new URLSearchParams({ when, ...(cursor && { cursor }) })
  return send(
    `/api/v1/my-bookings?${query}`,
    pageOf(myBookingShape),
    { headers: { 'My-Bookings-Token': token } },
    signal,
  )
}

export function preferences(token: string, signal?: AbortSignal): Promise<Preferences> {
  return send(PREFERENCES, preferencesShape, { headers: { 'Preferences-Token': token } }, signal)
}

/** Returns what is in force now. */
export function choosePreferences(token: string, chosen: Preferences): Promise<Preferences> {
  return send(
    PREFERENCES,
    preferencesShape,
    withBody('PUT', chosen, { 'Preferences-Token': token }),
  )
}

/**
 * The address of the WebSocket that sends changes of a post's week.
 *
 * @param known the week as it is shown: the service sends what has changed since
 */
export function liveAddress(
  { postId, weekStart, timezone }: WeekRequest,
  known: Pick<Week, 'version' | 'epoch'>,
  page: Location = location,
): string {
  const scheme = page.protocol === 'https:' ? 'wss:' : 'ws:'
  const query = new URLSearchParams({
    week_start: weekStart,
    ...(timezone && { timezone }),
    since: String(known.version),
    epoch: known.epoch,
  })
  return `${scheme}//${page.host}/ws/calendar/${encodeURIComponent(postId)}?${query}`
}

function bookingPath(id: string): string {
  return `/api/v1/bookings/${encodeURIComponent(id)}`
}

function confirmationPath(id: string): string {
  return `/api/v1/bookings/confirmations/${encodeURIComponent(id)}`
}
