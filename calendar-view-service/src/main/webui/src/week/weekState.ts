import type { WeekCell } from '../api/types'
import { dateIn, mondayOf, type PlainDate } from '../time/dates'
import { HALF_HOURS, rowOf } from './runs'
import type { NowPosition } from './nowPosition'

const NINE_O_CLOCK = 18

/**
 * The Monday to show: that of the date in the URL, else of today in the point's zone. Undefined
 * while neither is known.
 */
export function mondayToShow(
  linked: PlainDate | undefined,
  timezone: string | undefined,
  now: Date,
): PlainDate | undefined {
  const date = linked ?? (timezone === undefined ? undefined : dateIn(timezone, now))
  return date === undefined ? undefined : mondayOf(date)
}

/** The first focused cell of the grid: now, else the first used cell, else nine o'clock. */
export function entryCell(cells: readonly WeekCell[], now: NowPosition | undefined): number {
  if (now) {
    return now.day * HALF_HOURS + Math.floor(now.row)
  }
  return cells.find(({ status }) => status !== 'empty')?.index ?? NINE_O_CLOCK
}

/** The first row used on any day; undefined in a closed week. */
export function firstUsedRow(cells: readonly WeekCell[]): number | undefined {
  const rows = cells.filter(({ status }) => status !== 'empty').map(rowOf)
  return rows.length === 0 ? undefined : Math.min(...rows)
}
