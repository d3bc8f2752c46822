import type { CellStatus, Week, WeekCell } from '../../api/types'
import { longDay } from '../../i18n/formats'
import { addDays, type PlainDate } from '../../time/dates'
import { cellName, type Speech } from './naming'
import { isSkipped, realMinutes, rowOf } from './runs'
import { hasSameItems } from './sameItems'
import { DAYS, HALF_HOURS } from './size'

export interface GridCell {
  index: number
  day: number
  date: PlainDate
  name: string
  status: CellStatus | 'skipped'
  /** how long the half hour of wall clock lasts, when that is longer */
  length: string | undefined
}

export interface GridRow {
  row: number
  time: string
  /** of the days that are known, Monday first */
  cells: GridCell[]
}

/**
 * Draws one week after the other, transposed: 48 rows of seven cells, each with all that its
 * element needs. A row whose cells have not changed is the same object as before, so that nothing
 * is rendered for it.
 */
export function gridDrawer(speech: Speech): (week: Week) => GridRow[] {
  let drawn = new WeakMap<WeekCell, GridCell>()
  let days: { names: string[]; dates: PlainDate[] } = { names: [], dates: [] }
  let shown: string | undefined
  let rows: GridRow[] = Array.from({ length: HALF_HOURS }, (_, row) => ({
    row,
    time: wallClock(row),
    cells: [],
  }))

  function begin({ week_start, timezone }: Week) {
    const dates = Array.from({ length: DAYS }, (_, day) => addDays(week_start, day))
    days = { dates, names: dates.map((date) => longDay(speech.locale, date)) }
    drawn = new WeakMap()
    shown = week_start + timezone
  }

  function draw(cell: WeekCell, timezone: string): GridCell {
    const known = drawn.get(cell)
    if (known) {
      return known
    }
    const minutes = realMinutes(cell)
    const grid = {
      index: cell.index,
      day: cell.day,
      date: days.dates[cell.day] ?? '',
      name: cellName(cell, days.names[cell.day] ?? '', timezone, speech.m),
      status: isSkipped(cell) ? ('skipped' as const) : cell.status,
      length: minutes > 30 ? speech.m.week.half(minutes) : undefined,
    }
    drawn.set(cell, grid)
    return grid
  }

  return (week) => {
    if (shown !== week.week_start + week.timezone) {
      begin(week)
    }
    const cells: GridCell[][] = rows.map(() => [])
    for (const cell of week.cells) {
      cells[rowOf(cell)]?.push(draw(cell, week.timezone))
    }
    rows = rows.map((row, at) => {
      const next = cells[at] ?? []
      return hasSameItems(row.cells, next) ? row : { ...row, cells: next }
    })
    return rows
  }
}

function wallClock(row: number): string {
  return `${String(Math.floor(row / 2)).padStart(2, '0')}:${row % 2 === 0 ? '00' : '30'}`
}
