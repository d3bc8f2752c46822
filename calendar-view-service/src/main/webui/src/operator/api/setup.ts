import * as v from 'valibot'
import { withBody, type Shape } from '../../api/http'
import { instant, pageOf } from '../../api/shapes'
import type { Page } from '../../api/types'
import { authorized, authorizedOnly } from './authorized'
import { ifUnchanged, recordsAt, versioned, type Records } from './records'
import { previewShape } from './shapes'
import type { Flag, LegacyImport, PointSettings, PostRecord, Preview, ServiceRecord } from './types'

export function postRecords(pointId: string): Records<PostRecord> {
  const list = `/api/v1/service-points/${encodeURIComponent(pointId)}/posts`
  return recordsAt<PostRecord>(list, ({ id }) => `/api/v1/posts/${id}`, versioned())
}

export function serviceRecords(pointId: string): Records<ServiceRecord> {
  const list = `/api/v1/service-points/${encodeURIComponent(pointId)}/services`
  return recordsAt<ServiceRecord>(list, ({ id }) => `/api/v1/services/${id}`, versioned())
}

const FLAGS = '/api/v1/admin/feature-flags'

/** For administrators. A flag is added under the key that it has. */
export const flagRecords: Records<Flag> = {
  ...recordsAt<Flag>(FLAGS, ({ key }) => flagPath(key), versioned()),
  add: (body) => {
    const { key, ...flag } = body as Pick<Flag, 'key'>
    return authorized(
      flagPath(key),
      versioned<Flag>(),
      withBody('PUT', flag, { 'If-None-Match': '*' }),
    )
  },
  replace: (flag, body) =>
    authorized(flagPath(flag.key), versioned<Flag>(), withBody('PUT', body, ifUnchanged(flag))),
}

function flagPath(key: string): string {
  return `${FLAGS}/${encodeURIComponent(key)}`
}

const POINTS = '/api/v1/service-points'

export function pointSettings(id: string, signal?: AbortSignal): Promise<PointSettings> {
  return authorized(pointPath(id), versioned<PointSettings>(), {}, signal)
}

export function savePointSettings(seen: PointSettings, body: object): Promise<PointSettings> {
  return authorized(pointPath(seen.id), versioned(), withBody('PUT', body, ifUnchanged(seen)))
}

/** For the organisation of the operator. What is left out has the suite's defaults. */
export function addPoint(body: object, key: string): Promise<PointSettings> {
  return authorized(POINTS, versioned(), withBody('POST', body, { 'Idempotency-Key': key }))
}

/** Which bookings the settings would leave without their time. */
export function tryPointSettings(seen: PointSettings, body: object): Promise<Preview> {
  const request = withBody('PUT', body, ifUnchanged(seen))
  return authorized(`${pointPath(seen.id)}?dry_run=true`, previewShape, request)
}

function pointPath(id: string): string {
  return `${POINTS}/${encodeURIComponent(id)}`
}

const importShape = v.looseObject({
  import_id: v.string(),
  dry_run: v.boolean(),
  status: v.string(),
  processed: v.number(),
  created: v.number(),
  unchanged: v.number(),
  posts: v.number(),
  rejected_count: v.number(),
  started_at: instant,
}) as unknown as Shape<LegacyImport>

const IMPORTS = '/api/v1/imports'
/** A file has thousands of rows. */
const LONG_MS = 10 * 60_000

/** The newest first. One that is running tells how far it is. */
export function legacyImports(signal?: AbortSignal): Promise<Page<LegacyImport>> {
  return authorized(`${IMPORTS}?limit=20`, pageOf(importShape), {}, signal)
}

/** Answers when the whole file is read. A trial changes nothing. */
export function importLegacyPoints(file: File, isTrial: boolean): Promise<LegacyImport> {
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'application/json'
  return authorized(`${IMPORTS}/service-points?dry_run=${isTrial}`, importShape, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: file,
    timeoutMs: LONG_MS,
  })
}

/** Removes the points that an import created; refused when they are in use. */
export function undoImport(id: string): Promise<void> {
  return authorizedOnly(`${IMPORTS}/${encodeURIComponent(id)}`, {
    method: 'DELETE',
    timeoutMs: LONG_MS,
  })
}
