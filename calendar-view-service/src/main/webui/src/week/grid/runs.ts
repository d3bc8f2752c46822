import type { CellStatus, WeekCell } from '../../api/types'

/** How a period is drawn; `skipped` is wall-clock time that the clocks skip. */
export type RunStatus = Exclude<CellStatus, 'empty'> | 'skipped'

/** Adjacent time of one day with one status, drawn as one block. */
export interface Run {
  day: number
  /** rows from the day's start, one per half hour of wall clock; a fraction inside a mixed cell */
  from: number
  to: number
  status: RunStatus
  startsAt: string
  endsAt: string
}

export const HALF_HOURS = 48

export function rowOf(cell: WeekCell): number {
  return cell.index % HALF_HOURS
}

/** A cell without real time: the clocks skip it in spring. */
export function isSkipped(cell: WeekCell): boolean {
  return cell.starts_at === cell.ends_at
}

export function realMinutes(cell: WeekCell): number {
  return (Date.parse(cell.ends_at) - Date.parse(cell.starts_at)) / 60_000
}

/** The blocks of a week, in the order of its cells. */
export function runsOf(cells: readonly WeekCell[]): Run[] {
  return cells.flatMap(piecesOf).reduce<Run[]>(joined, [])
}

/** The block that contains a cell or its strongest part; undefined where nothing is offered. */
export function runAt(runs: readonly Run[], cell: WeekCell): Run | undefined {
  const row = rowOf(cell)
  const status = isSkipped(cell) ? 'skipped' : cell.status
  return runs.find(
    (run) => run.day === cell.day && run.from < row + 1 && run.to > row && run.status === status,
  )
}

function piecesOf(cell: WeekCell): Run[] {
  if (isSkipped(cell)) {
    return [piece(cell, 'skipped', cell.starts_at, cell.ends_at)]
  }
  const parts = cell.segments?.length ? cell.segments : [cell]
  return parts.flatMap((part) =>
    part.status === 'empty' ? [] : [piece(cell, part.status, part.starts_at, part.ends_at)],
  )
}

function piece(cell: WeekCell, status: RunStatus, startsAt: string, endsAt: string): Run {
  const row = rowOf(cell)
  const isWhole = startsAt === cell.starts_at && endsAt === cell.ends_at
  return {
    day: cell.day,
    from: isWhole ? row : row + share(cell, startsAt),
    to: isWhole ? row + 1 : row + share(cell, endsAt),
    status,
    startsAt,
    endsAt,
  }
}

/** The position of an instant within the cell's real time, 0 to 1. */
function share(cell: WeekCell, instant: string): number {
  const start = Date.parse(cell.starts_at)
  return (Date.parse(instant) - start) / (Date.parse(cell.ends_at) - start)
}

function joined(runs: Run[], next: Run): Run[] {
  const last = runs.at(-1)
  if (last && continues(last, next)) {
    last.to = next.to
    last.endsAt = next.endsAt
  } else {
    runs.push(next)
  }
  return runs
}

function continues(last: Run, next: Run): boolean {
  return last.day === next.day && last.status === next.status && last.endsAt === next.startsAt
}
