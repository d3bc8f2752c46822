import type { WeekCell } from '../api/types'
import { dateIn, mondayOf, type PlainDate } from '../time/dates'
import { HALF_HOURS, rowOf } from './runs'
import type { NowPosition } from './nowPosition'

const NINE_O_CLOCK = 18

/**
 * The Monday to show: of the linked date, else of today where the calendar hangs. Undefined while
 * neither is known.
 */
export function mondayToShow(
  linked: PlainDate | undefined,
  timezone: string | undefined,
  now: Date,
): PlainDate | undefined {
  const date = linked ?? (timezone === undefined ? undefined : dateIn(timezone, now))
  return date === undefined ? undefined : mondayOf(date)
}

/** Where the keyboard enters the grid: now, else the first cell with anything in it, else nine. */
export function entryCell(cells: readonly WeekCell[], now: NowPosition | undefined): number {
  if (now) {
    return now.day * HALF_HOURS + Math.floor(now.row)
  }
  return cells.find(({ status }) => status !== 'empty')?.index ?? NINE_O_CLOCK
}

/** The first row in which any day has something; undefined in a closed week. */
export function firstUsedRow(cells: readonly WeekCell[]): number | undefined {
  const rows = cells.filter(({ status }) => status !== 'empty').map(rowOf)
  return rows.length === 0 ? undefined : Math.min(...rows)
}
