import type { BoardColumn, DayBoard } from '../operator/api/types'

type Cell = BoardColumn['cells'][number]

const HALF_HOUR_MS = 1_800_000

/** The cells of a local day from its midnight; the clocks may skip some of them. */
export function aDay(midnight: string, clocks = { skippedFrom: 48, skipped: 0 }): Cell[] {
  let instant = Date.parse(midnight)
  return Array.from({ length: 48 }, (_, row) => {
    const start = instant
    const isSkipped = row >= clocks.skippedFrom && row < clocks.skippedFrom + clocks.skipped
    instant += isSkipped ? 0 : HALF_HOUR_MS
    return {
      index: row,
      day: 0,
      time: `${String(Math.floor(row / 2)).padStart(2, '0')}:${row % 2 === 0 ? '00' : '30'}`,
      starts_at: utc(start),
      ends_at: utc(instant),
      status: 'empty',
    } satisfies Cell
  })
}

/** A post on a day, where some rows have other fields. */
export function aColumn(
  midnight: string,
  rows: Record<number, Partial<Cell>> = {},
  fields: Partial<BoardColumn> = {},
): BoardColumn {
  return {
    post_id: '0190a000-0000-7000-8000-0000000000b1',
    post_number: 1,
    post_name: 'Bay 1',
    active: true,
    version: 3,
    cells: aDay(midnight).map((cell, row) => ({ ...cell, ...rows[row] })),
    ...fields,
  }
}

export function aBoard(date: string, ...posts: BoardColumn[]): DayBoard {
  return {
    service_point_id: '0190a000-0000-7000-8000-0000000000a1',
    date,
    timezone: 'Europe/Kyiv',
    epoch: 'e1',
    posts,
  }
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
