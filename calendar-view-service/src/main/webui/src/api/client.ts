import { problemOf, unreachable } from './problem'
import type {
  Booking,
  Confirmation,
  ConfirmedBooking,
  MyBooking,
  Page,
  Post,
  Preferences,
  RequestedLink,
  ServicePoint,
  Week,
} from './types'

const TIMEOUT_MS = 10_000
const PREFERENCES = '/api/v1/preferences'

export interface WeekRequest {
  postId: string
  /** any date of the week */
  weekStart: string
  /** the point's own zone when absent */
  timezone?: string | undefined
}

export type MyBookingsTime = 'upcoming' | 'past'

export interface MyBookingsRequest {
  token: string
  when: MyBookingsTime
  /** empty for the first page */
  cursor: string
}

export function servicePoints(signal?: AbortSignal): Promise<Page<ServicePoint>> {
  return get('/api/v1/service-points?limit=200', signal)
}

export function servicePoint(id: string, signal?: AbortSignal): Promise<ServicePoint> {
  return get(`/api/v1/service-points/${encodeURIComponent(id)}`, signal)
}

export function postsOf(pointId: string, signal?: AbortSignal): Promise<Page<Post>> {
  return get(`/api/v1/service-points/${encodeURIComponent(pointId)}/posts?limit=200`, signal)
}

export function post(id: string, signal?: AbortSignal): Promise<Post> {
  return get(`/api/v1/posts/${encodeURIComponent(id)}`, signal)
}

export function week(request: WeekRequest, signal?: AbortSignal): Promise<Week> {
  const query = new URLSearchParams({ post_id: request.postId, week_start: request.weekStart })
  if (request.timezone) {
    query.set('timezone', request.timezone)
  }
  return get(`/api/v1/calendar/week?${query}`, signal)
}

export function booking(id: string, token: string, signal?: AbortSignal): Promise<Booking> {
  return send(bookingPath(id), { headers: { 'Manage-Token': token } }, signal)
}

export function cancelBooking(id: string, token: string): Promise<Booking> {
  return send(`${bookingPath(id)}/cancel`, {
    method: 'POST',
    headers: { 'Manage-Token': token },
  })
}

export function confirmation(
  id: string,
  token: string,
  signal?: AbortSignal,
): Promise<Confirmation> {
  return send(confirmationPath(id), { headers: { 'Confirmation-Token': token } }, signal)
}

/** Idempotent: a retry gets the same booking. */
export function confirmBooking(id: string, token: string): Promise<ConfirmedBooking> {
  return send(confirmationPath(id), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
  })
}

/** The response does not reveal whether the address has bookings; only its mailbox learns that. */
export function requestMyBookingsLink(email: string, locale: string): Promise<RequestedLink> {
  return send('/api/v1/my-bookings/links', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, locale }),
  })
}

export function myBookings(
  { token, when, cursor }: MyBookingsRequest,
  signal?: AbortSignal,
): Promise<Page<MyBooking>> {
  const query = new URLSearchParams({ when, ...(cursor && { cursor }) })
  return send(`/api/v1/my-bookings?${query}`, { headers: { 'My-Bookings-Token': token } }, signal)
}

export function preferences(token: string, signal?: AbortSignal): Promise<Preferences> {
  return send(PREFERENCES, { headers: { 'Preferences-Token': token } }, signal)
}

/** Returns what is in force now. */
export function choosePreferences(token: string, chosen: Preferences): Promise<Preferences> {
  return send(PREFERENCES, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Preferences-Token': token },
    body: JSON.stringify(chosen),
  })
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

function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send(path, {}, signal)
}

async function send<T>(path: string, request: RequestInit, signal?: AbortSignal): Promise<T> {
  const response = await answerTo(path, request, signal)
  if (!response.ok) {
    throw await problemOf(response)
  }
  return (await response.json()) as T
}

async function answerTo(
  path: string,
  request: RequestInit,
  signal?: AbortSignal,
): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(path, {
      ...request,
      // Always revalidate with the ETag of the browser's copy: most responses are an empty 304.
      cache: 'no-cache',
      headers: { Accept: 'application/json, application/problem+json', ...request.headers },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
  } catch (failure) {
    if (signal?.aborted) {
      throw failure
    }
    throw unreachable()
  }
}
