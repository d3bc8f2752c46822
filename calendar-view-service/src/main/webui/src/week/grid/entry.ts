import type { WeekCell } from '../../api/types'
import type { NowPosition } from './nowPosition'
import { rowOf } from './runs'
import { HALF_HOURS } from './size'

const NINE_O_CLOCK = 18

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
