import type { WeekCell } from '../../api/types'
import type { HoursPatch } from '../api/types'

/** What a stroke makes of the times that it covers. */
export type Brush = 'available' | 'blocked'

/** Half hours of one day; the rows are both inclusive. */
export interface Stroke {
  column: number
  from: number
  to: number
}

/** The stretch of a stroke; undefined where the clocks skip all of it. */
export function patchOf(
  cells: readonly WeekCell[],
  { column, from, to }: Stroke,
  status: Brush,
): HoursPatch | undefined {
  const starts_at = cellOn(cells, column, from)?.starts_at
  const ends_at = cellOn(cells, column, to)?.ends_at
  return starts_at && ends_at && Date.parse(starts_at) < Date.parse(ends_at)
    ? { starts_at, ends_at, status }
    : undefined
}

/** What a cell becomes when patches are published: of those that overlap, the later one counts. */
export function becomes(
  { starts_at, ends_at }: WeekCell,
  patches: readonly HoursPatch[],
): string | undefined {
  const from = Date.parse(starts_at)
  const to = Date.parse(ends_at)
  return patches.findLast(
    (patch) => Date.parse(patch.starts_at) < to && from < Date.parse(patch.ends_at),
  )?.status
}

/** The cell of a day, 0 for Monday, and a row, 0 for midnight. */
export function cellOn(
  cells: readonly WeekCell[],
  column: number,
  row: number,
): WeekCell | undefined {
  return cells[column * 48 + row]
}
