import type { Opening } from '../api/types'
import { dateIn, type PlainDate } from '../time/dates'
import { distinctTimes } from './times'

export interface Column {
  date: PlainDate
  times: Opening[]
}

/** The openings of each date, in the order of the dates; a date may have lost its last opening. */
export function columnsOf(
  dates: readonly PlainDate[],
  openings: readonly Opening[],
  timezone: string,
): Column[] {
  const dated = distinctTimes(openings).map((opening) => ({
    opening,
    on: dateIn(timezone, new Date(opening.starts_at)),
  }))
  return dates.map((date) => ({
    date,
    times: dated.filter(({ on }) => on === date).map(({ opening }) => opening),
  }))
}

/** The dates to show from `start` on, and where the columns before and after them begin. */
export function turning(
  dates: readonly PlainDate[],
  start: PlainDate | undefined,
  count: number,
): { shown: readonly PlainDate[]; earlier?: PlainDate; later?: PlainDate } {
  const found = start === undefined ? 0 : dates.findIndex((date) => date >= start)
  const at = found < 0 ? dates.length : found
  const earlier = at > 0 ? dates[Math.max(0, at - count)] : undefined
  const later = dates[at + count]
  return {
    shown: dates.slice(at, at + count),
    ...(earlier && { earlier }),
    ...(later && { later }),
  }
}
