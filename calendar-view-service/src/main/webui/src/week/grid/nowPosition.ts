import type { WeekCell } from '../../api/types'
import { rowOf } from './runs'

export interface NowPosition {
  day: number
  /** rows from the day's start, with the fraction of the cell that has passed */
  row: number
}

/** The position of `now` in the week, exact across clock changes; undefined outside it. */
export function nowPosition(cells: readonly WeekCell[], now: Date): NowPosition | undefined {
  const instant = now.getTime()
  const cell = cells.find(
    ({ starts_at, ends_at }) => Date.parse(starts_at) <= instant && instant < Date.parse(ends_at),
  )
  if (!cell) {
    return undefined
  }
  const start = Date.parse(cell.starts_at)
  const passed = (instant - start) / (Date.parse(cell.ends_at) - start)
  return { day: cell.day, row: rowOf(cell) + passed }
}
