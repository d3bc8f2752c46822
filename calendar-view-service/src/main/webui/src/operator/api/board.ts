import * as v from 'valibot'
import { withBody, type Shape } from '../../api/http'
import { timezone } from '../../api/shapes'
import type { PlainDate } from '../../time/dates'
import { authorized } from './authorized'
import { bookingsOf } from './bookings'
import { clientBookingShape } from './shapes'
import type { ClientBooking, DayBoard, WalkIn } from './types'

/** The versions of posts that a page has been told of, by the post's id. */
export type Versions = Readonly<Record<string, number>>

const dayBoardShape = v.looseObject({
  service_point_id: v.string(),
  date: v.string(),
  timezone,
  epoch: v.string(),
  posts: v.array(
    v.looseObject({
      post_id: v.string(),
      post_number: v.number(),
      post_name: v.string(),
      active: v.boolean(),
      version: v.number(),
      cells: v.array(
        v.looseObject({
          index: v.number(),
          time: v.string(),
          starts_at: v.string(),
          ends_at: v.string(),
          status: v.picklist(['empty', 'available', 'held', 'blocked', 'booked']),
        }),
      ),
    }),
  ),
}) as unknown as Shape<DayBoard>

const PAGE = 200

/** One local day of all posts of a point, at least as new as `since`. */
export function dayBoard(
  pointId: string,
  date: PlainDate,
  since: Versions,
  signal?: AbortSignal,
): Promise<DayBoard> {
  const asked = new URLSearchParams({ date, ...sinceParameter(since) })
  return authorized(
    `/api/v1/calendar/service-points/${encodeURIComponent(pointId)}/day?${asked}`,
    dayBoardShape,
    {},
    signal,
  )
}

/** All bookings that start on a local date. */
export async function bookingsOn(
  pointId: string,
  date: PlainDate,
  signal?: AbortSignal,
): Promise<ClientBooking[]> {
  const found: ClientBooking[] = []
  let cursor: string | undefined
  do {
    const query = { from: date, to: date, limit: PAGE, cursor }
    const page = await bookingsOf(pointId, query, signal)
    found.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
  return found
}

/** Where the changes of a board are pushed to. */
export function boardSocket(
  { service_point_id, date, epoch, posts }: DayBoard,
  page: Location = location,
): string {
  const scheme = page.protocol === 'https:' ? 'wss:' : 'ws:'
  const seen = Object.fromEntries(posts.map(({ post_id, version }) => [post_id, version]))
  const query = new URLSearchParams({ date, epoch, ...sinceParameter(seen) })
  return `${scheme}//${page.host}/ws/calendar/service-points/${encodeURIComponent(service_point_id)}?${query}`
}

/** The same key never books twice. */
export function bookWalkIn(walkIn: WalkIn, key: string): Promise<ClientBooking> {
  return authorized(
    '/api/v1/bookings',
    clientBookingShape,
    withBody('POST', walkIn, { 'Idempotency-Key': key }),
  )
}

function sinceParameter(versions: Versions): { since?: string } {
  const pairs = Object.entries(versions).map(([post, version]) => `${post}:${version}`)
  return pairs.length === 0 ? {} : { since: pairs.join(',') }
}
