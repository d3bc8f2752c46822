import * as v from 'valibot'
import { withBody, type Shape } from '../../api/http'
import { pageOf } from '../../api/shapes'
import type { Page } from '../../api/types'
import { authorized, authorizedOnly } from './authorized'

/** What an organisation keeps: it is listed, added, replaced and removed as a whole. */
export type Versioned = Record<string, unknown> & { version: number }

/** The requests for one kind of records. Changes are refused when a record has changed since. */
export interface Records<R extends Versioned> {
  list(signal?: AbortSignal): Promise<Page<R>>
  /** The same key never adds two. */
  add(body: object, key: string): Promise<R>
  replace(record: R, body: object): Promise<R>
  remove(record: R): Promise<void>
  /** where one record is, whatever its version */
  pathOf(record: R): string
}

export function recordsAt<R extends Versioned>(
  listPath: string,
  pathOf: (record: R) => string,
  shape: Shape<R>,
): Records<R> {
  return {
    pathOf,
    list: (signal) => authorized(`${listPath}?limit=200`, pageOf(shape), {}, signal),
    add: (body, key) =>
      authorized(listPath, shape, withBody('POST', body, { 'Idempotency-Key': key })),
    replace: (record, body) =>
      authorized(pathOf(record), shape, withBody('PUT', body, ifUnchanged(record))),
    remove: (record) =>
      authorizedOnly(pathOf(record), { method: 'DELETE', headers: ifUnchanged(record) }),
  }
}

export function ifUnchanged({ version }: Versioned): Record<string, string> {
  return { 'If-Match': `"${version}"` }
}

/** A record whose fields a form reads by their names. */
export function versioned<R extends Versioned>(): Shape<R> {
  return v.looseObject({ version: v.number() }) as unknown as Shape<R>
}
