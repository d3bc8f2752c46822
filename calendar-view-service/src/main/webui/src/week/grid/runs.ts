import type { CellStatus, Segment, WeekCell } from '../../api/types'
import { hasSameItems } from './sameItems'
import { DAYS, HALF_HOURS } from './size'

/** How a period is drawn; `skipped` is wall-clock time that the clocks skip. */
export type RunStatus = Exclude<CellStatus, 'empty'> | 'skipped'

/** Adjacent time of one day with one status and, if it is taken, by one booking: one block. */
export interface Run {
  day: number
  /** rows from the day's start, one per half hour of wall clock; a fraction inside a mixed cell */
  from: number
  to: number
  status: RunStatus
  startsAt: string
  endsAt: string
  /** which booking, hold or block it is; undefined for open time */
  block: number | undefined
  /** a booking whose time the post no longer offers */
  isDisplaced: boolean
  /** a booking that an operator has yet to approve */
  isPending: boolean
}

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

/**
 * Draws the blocks of one week after the other, by day. The blocks of a day whose cells have not
 * changed are the same objects as before, so that nothing is rendered for it.
 */
export function runsDrawer(): (cells: readonly WeekCell[]) => Run[][] {
  let known: { cells: readonly WeekCell[]; runs: Run[] }[] = []
  return (cells) => {
    known = Array.from({ length: DAYS }, (_, day) => {
      const ofDay = cells.filter((cell) => cell.day === day)
      const before = known[day]
      return before && hasSameItems(before.cells, ofDay)
        ? before
        : { cells: ofDay, runs: runsOf(ofDay) }
    })
    return known.map(({ runs }) => runs)
  }
}

/** The blocks of cells, in their order. */
export function runsOf(cells: readonly WeekCell[]): Run[] {
  return cells.flatMap(piecesOf).reduce<Run[]>(joined, [])
}

/**
 * The height of a slot in open time, in rows. Undefined where nothing is open, and where the clocks
 * change inside, since the rows of that time are of unequal length.
 */
export function slotRows(run: Run, minutes: number | undefined): number | undefined {
  const real = (Date.parse(run.endsAt) - Date.parse(run.startsAt)) / 60_000
  const isEven = Math.abs(real - (run.to - run.from) * 30) < 0.01
  return run.status === 'available' && minutes && isEven ? minutes / 30 : undefined
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
    return [piece(cell, 'skipped', cell)]
  }
  const parts = cell.segments?.length ? cell.segments : [cell]
  return parts.flatMap((part) => (part.status === 'empty' ? [] : [piece(cell, part.status, part)]))
}

function piece(cell: WeekCell, status: RunStatus, part: Segment): Run {
  const row = rowOf(cell)
  const { starts_at: startsAt, ends_at: endsAt } = part
  const isWhole = startsAt === cell.starts_at && endsAt === cell.ends_at
  return {
    day: cell.day,
    from: isWhole ? row : row + share(cell, startsAt),
    to: isWhole ? row + 1 : row + share(cell, endsAt),
    status,
    startsAt,
    endsAt,
    block: part.block,
    isDisplaced: part.displaced ?? false,
    isPending: part.pending ?? false,
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
  return (
    last.day === next.day &&
    last.status === next.status &&
    last.block === next.block &&
    last.endsAt === next.startsAt
  )
}
