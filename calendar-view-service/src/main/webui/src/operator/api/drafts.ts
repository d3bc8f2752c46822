import * as v from 'valibot'
import { withBody, type Shape } from '../../api/http'
import { instant, pageOf } from '../../api/shapes'
import type { Page } from '../../api/types'
import { authorized, authorizedOnly } from './authorized'
import { displacedShape } from './shapes'
import type { HoursDraft, HoursPatch, HoursVersion, Impact } from './types'

const draftShape = v.looseObject({
  id: v.string(),
  post_id: v.string(),
  status: v.string(),
  base_version: v.number(),
  version: v.number(),
  patches: v.array(v.looseObject({ starts_at: instant, ends_at: instant, status: v.string() })),
}) as unknown as Shape<HoursDraft>

const slots = v.array(v.looseObject({ starts_at: instant, ends_at: instant }))

const impactShape = v.looseObject({
  base_version: v.number(),
  current_version: v.number(),
  slots_added: slots,
  slots_removed: slots,
  bookings_displaced: v.array(displacedShape),
  bookings_displaced_count: v.number(),
}) as unknown as Shape<Impact>

const versionShape = v.looseObject({
  version: v.number(),
  change: v.string(),
  created_at: instant,
}) as unknown as Shape<HoursVersion>

const doneShape: Shape<unknown> = v.looseObject({ version: v.number() })

/** A draft as it was seen: a change is refused when it has changed since. */
type Seen = Pick<HoursDraft, 'id' | 'version'>

/** The newest first, published ones included. */
export function draftsOf(postId: string, signal?: AbortSignal): Promise<Page<HoursDraft>> {
  return authorized(`${postPath(postId)}/drafts?limit=50`, pageOf(draftShape), {}, signal)
}

/** The same key never begins two. */
export function beginDraft(
  postId: string,
  patches: readonly HoursPatch[],
  key: string,
): Promise<HoursDraft> {
  const request = withBody('POST', { patches }, { 'Idempotency-Key': key })
  return authorized(`${postPath(postId)}/drafts`, draftShape, request)
}

/** Puts patches on top of those of a draft. */
export function addPatches(seen: Seen, patches: readonly HoursPatch[]): Promise<HoursDraft> {
  return authorized(
    draftPath(seen.id),
    draftShape,
    withBody('PATCH', { patches }, ifUnchanged(seen.version)),
  )
}

export function replacePatches(seen: Seen, patches: readonly HoursPatch[]): Promise<HoursDraft> {
  return authorized(
    draftPath(seen.id),
    draftShape,
    withBody('PUT', { patches }, ifUnchanged(seen.version)),
  )
}

export function discardDraft(seen: Seen): Promise<void> {
  return authorizedOnly(draftPath(seen.id), {
    method: 'DELETE',
    headers: ifUnchanged(seen.version),
  })
}

export function impactOf(draftId: string, signal?: AbortSignal): Promise<Impact> {
  return authorized(`${draftPath(draftId)}/impact`, impactShape, {}, signal)
}

/** Refused as `draft-outdated` when the post has changed since the draft began: see `rebase`. */
export function publishDraft(seen: Seen): Promise<unknown> {
  return authorized(`${draftPath(seen.id)}/publish`, doneShape, {
    method: 'POST',
    headers: ifUnchanged(seen.version),
  })
}

/** Puts the same patches on what the post is now. */
export function rebaseDraft(seen: Seen): Promise<HoursDraft> {
  return authorized(`${draftPath(seen.id)}/rebase`, draftShape, {
    method: 'POST',
    headers: ifUnchanged(seen.version),
  })
}

/** The newest first. */
export function versionsOf(postId: string, signal?: AbortSignal): Promise<Page<HoursVersion>> {
  return authorized(`${postPath(postId)}/versions?limit=50`, pageOf(versionShape), {}, signal)
}

/** @param current the version that was seen as the newest */
export function rollBack(postId: string, toVersion: number, current: number): Promise<unknown> {
  return authorized(
    `${postPath(postId)}/rollback`,
    doneShape,
    withBody('POST', { to_version: toVersion }, ifUnchanged(current)),
  )
}

function ifUnchanged(version: number): Record<string, string> {
  return { 'If-Match': `"${version}"` }
}

function postPath(id: string): string {
  return `/api/v1/posts/${encodeURIComponent(id)}`
}

function draftPath(id: string): string {
  return `/api/v1/drafts/${encodeURIComponent(id)}`
}
