import type { CellStatus, Week } from '../../api/types'
import { addDays, type PlainDate } from '../../time/dates'
import { cellNames, type Speech } from './naming'
import { HALF_HOURS, isSkipped, realMinutes, rowOf } from './runs'

export interface GridCell {
  index: number
  date: PlainDate
  name: string
  status: CellStatus | 'skipped'
  /** real minutes, when the half hour of wall clock lasts longer than 30 */
  minutes: number | undefined
}

export interface GridRow {
  row: number
  time: string
  cells: GridCell[]
}

/** The week transposed: 48 rows of seven cells, each with all that its element needs. */
export function gridRows(week: Week, speech: Speech): GridRow[] {
  const names = cellNames(week.cells, week.week_start, week.timezone, speech)
  const rows: GridRow[] = Array.from({ length: HALF_HOURS }, (_, row) => ({
    row,
    time: wallClock(row),
    cells: [],
  }))
  week.cells.forEach((cell, position) =>
    rows[rowOf(cell)]?.cells.push({
      index: cell.index,
      date: addDays(week.week_start, cell.day),
      name: names[position] ?? '',
      status: isSkipped(cell) ? 'skipped' : cell.status,
      minutes: realMinutes(cell) > 30 ? realMinutes(cell) : undefined,
    }),
  )
  return rows
}

function wallClock(row: number): string {
  return `${String(Math.floor(row / 2)).padStart(2, '0')}:${row % 2 === 0 ? '00' : '30'}`
}
