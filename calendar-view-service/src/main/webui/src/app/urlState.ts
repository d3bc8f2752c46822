import { isPlainDate, isTimezone, type PlainDate } from '../time/dates'

/** The state in a URL; absent parts follow from the data or the current time. */
export interface UrlState {
  post?: string | undefined
  point?: string | undefined
  week?: PlainDate | undefined
  timezone?: string | undefined
}

type Query = Record<string, unknown>

export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Parses a query string. Invalid parts count as absent. */
export function readUrl(query: Query): UrlState {
  return {
    // What is no id names no post, as a wrong id does.
    post: text(query['post'], (value) => value !== ''),
    point: text(query['point'], (value) => UUID.test(value)),
    week: text(query['week'], isPlainDate),
    timezone: text(query['tz'], isTimezone),
  }
}

export function writeUrl(state: UrlState): Record<string, string> {
  const parts: [string, string | undefined][] = [
    ['post', state.post],
    ['point', state.point],
    ['week', state.week],
    ['tz', state.timezone],
  ]
  return Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== undefined))
}

function text(value: unknown, isValid: (text: string) => boolean): string | undefined {
  return typeof value === 'string' && isValid(value) ? value : undefined
}
