import * as v from 'valibot'
import { withBody, type Shape } from '../../api/http'
import { instant, maybe, pageOf } from '../../api/shapes'
import type { Page } from '../../api/types'
import type { PlainDate } from '../../time/dates'
import { authorized, authorizedOnly } from './authorized'
import { displacedShape, previewShape } from './shapes'
import type {
  ClosureReport,
  HoursBlock,
  OpeningHours,
  Preview,
  SpecialDay,
  SpecialHours,
} from './types'

/** Whose hours: one post's, or those that all posts of a point share. */
export type Owner = `/api/v1/${'posts' | 'service-points'}/${string}`

/** Dates of the point, both inclusive. */
export interface Dates {
  from: PlainDate
  to: PlainDate
}

const openingHoursShape = v.looseObject({
  version: v.number(),
  opening_hours: v.string(),
  notes: v.array(v.looseObject({ code: v.string(), message: v.string() })),
}) as unknown as Shape<OpeningHours>

const specialDayShape = v.looseObject({
  date: v.string(),
  windows: v.array(v.looseObject({ start: v.string(), end: v.string() })),
  reason: maybe(v.string()),
}) as unknown as Shape<SpecialDay>

const blockShape = v.looseObject({
  id: v.string(),
  starts_at: instant,
  ends_at: instant,
  reason: maybe(v.string()),
}) as unknown as Shape<HoursBlock>

const remarks = v.array(v.looseObject({ code: v.string(), message: v.string() }))

const closureReportShape = v.looseObject({
  closures: v.array(v.looseObject({ uid: v.string(), outcome: v.string() })),
  skipped: remarks,
  rejected: remarks,
  bookings_displaced: v.array(displacedShape),
  bookings_displaced_count: v.number(),
}) as unknown as Shape<ClosureReport>

const TRIAL = 'dry_run=true'

export function openingHoursOf(postId: string, signal?: AbortSignal): Promise<OpeningHours> {
  return authorized(`${ofPost(postId)}/opening-hours`, openingHoursShape, {}, signal)
}

/** Replaces the weekly hours. */
export function setOpeningHours(
  postId: string,
  opening_hours: string,
  seenVersion: number,
): Promise<OpeningHours> {
  return authorized(
    `${ofPost(postId)}/opening-hours`,
    openingHoursShape,
    withBody('PUT', { opening_hours }, { 'If-Match': `"${seenVersion}"` }),
  )
}

export function specialDaysOf(
  owner: Owner,
  { from, to }: Dates,
  signal?: AbortSignal,
): Promise<Page<SpecialDay>> {
  const asked = new URLSearchParams({ from, to, limit: '200' })
  return authorized(`${owner}/overrides?${asked}`, pageOf(specialDayShape), {}, signal)
}

export function trySpecialDays(owner: Owner, dates: Dates, hours: SpecialHours): Promise<Preview> {
  return authorized(overrides(owner, dates, TRIAL), previewShape, withBody('PUT', hours))
}

export function setSpecialDays(
  owner: Owner,
  dates: Dates,
  hours: SpecialHours,
): Promise<Page<SpecialDay>> {
  return authorized(overrides(owner, dates), pageOf(specialDayShape), withBody('PUT', hours))
}

export function tryWithoutSpecialDays(owner: Owner, dates: Dates): Promise<Preview> {
  return authorized(overrides(owner, dates, TRIAL), previewShape, { method: 'DELETE' })
}

export function removeSpecialDays(owner: Owner, dates: Dates): Promise<void> {
  return authorizedOnly(overrides(owner, dates), { method: 'DELETE' })
}

export function blocksOf(
  owner: Owner,
  { from, to }: Dates,
  signal?: AbortSignal,
): Promise<Page<HoursBlock>> {
  const asked = new URLSearchParams({ from, to, limit: '200' })
  return authorized(`${owner}/blocks?${asked}`, pageOf(blockShape), {}, signal)
}

export type NewBlock = Pick<HoursBlock, 'starts_at' | 'ends_at'> & { reason?: string }

export function tryBlock(owner: Owner, block: NewBlock): Promise<Preview> {
  return authorized(`${owner}/blocks?${TRIAL}`, previewShape, withBody('POST', block))
}

/** The same key never blocks twice. */
export function addBlock(owner: Owner, block: NewBlock, key: string): Promise<HoursBlock> {
  return authorized(
    `${owner}/blocks`,
    blockShape,
    withBody('POST', block, { 'Idempotency-Key': key }),
  )
}

export function removeBlock(owner: Owner, id: string): Promise<void> {
  return authorizedOnly(`${owner}/blocks/${encodeURIComponent(id)}`, { method: 'DELETE' })
}

/** Closes a point on the events of an iCalendar file; a trial changes nothing. */
export function importClosures(
  pointId: string,
  file: Blob,
  isTrial: boolean,
): Promise<ClosureReport> {
  return authorized(
    `${ofPoint(pointId)}/closures/import?dry_run=${isTrial}`,
    closureReportShape,
    // The service finds the encoding itself.
    { method: 'POST', headers: { 'Content-Type': 'text/calendar' }, body: file },
  )
}

export function ofPost(id: string): Owner {
  return `/api/v1/posts/${encodeURIComponent(id)}`
}

export function ofPoint(id: string): Owner {
  return `/api/v1/service-points/${encodeURIComponent(id)}`
}

function overrides(owner: Owner, { from, to }: Dates, ...more: string[]): string {
  return `${owner}/overrides?${[`from=${from}`, `to=${to}`, ...more].join('&')}`
}
