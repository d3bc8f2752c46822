import type { CellStatus, Week, WeekCell } from '../api/types'

const HALF_HOUR_MS = 1_800_000

/** An ordinary week of Kyiv in winter (UTC+2), with nothing offered. */
export function aWeek(monday = '2026-11-16'): Week {
  const start = Date.parse(`${monday}T00:00:00+02:00`)
  const cells = Array.from({ length: 336 }, (_, index) => cellAt(index, start))
  return {
    post_id: '0190a000-0000-7000-8000-0000000000b1',
    week_start: monday,
    timezone: 'Europe/Kyiv',
    epoch: 'e1',
    version: 1,
    total_cells: 336,
    cells,
  }
}

/** Sets the status of a day's cells from one wall-clock time to another. */
export function offer(week: Week, day: number, from: string, to: string, status: CellStatus): Week {
  const inside = (cell: WeekCell) => cell.day === day && cell.time >= from && cell.time < to
  return {
    ...week,
    cells: week.cells.map((cell) => (inside(cell) ? { ...cell, status } : cell)),
  }
}

export function cellOf(week: Week, day: number, time: string): WeekCell {
  const cell = week.cells.find((cell) => cell.day === day && cell.time === time)
  if (!cell) {
    throw new Error(`no cell on day ${day} at ${time}`)
  }
  return cell
}

/** Replaces one cell's fields. */
export function change(week: Week, day: number, time: string, fields: Partial<WeekCell>): Week {
  const changed = { ...cellOf(week, day, time), ...fields }
  return {
    ...week,
    cells: week.cells.map((cell) => (cell.index === changed.index ? changed : cell)),
  }
}

function cellAt(index: number, start: number): WeekCell {
  const half = index % 48
  return {
    index,
    day: Math.floor(index / 48),
    time: `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
    starts_at: utc(start + index * HALF_HOUR_MS),
    ends_at: utc(start + (index + 1) * HALF_HOUR_MS),
    status: 'empty',
  }
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
