import type { BoardColumn, ClientBooking } from '../api/types'
import type { DayRows } from './dayRows'

type Cell = BoardColumn['cells'][number]
type Part = Pick<
  Cell,
  'starts_at' | 'ends_at' | 'status' | 'booking_id' | 'block_id' | 'reservation_id' | 'reason'
>

/** What takes a stretch of a column, or is offered there. */
export interface Block {
  key: string
  /** in rows from midnight */
  from: number
  to: number
  startsAt: string
  endsAt: string
  kind: 'booking' | 'booked' | 'available' | 'held' | 'blocked'
  /** of the kind `booking`; a `booked` time is that of a booking which is not loaded */
  booking?: ClientBooking
  bookingId?: string | undefined
  /** of the kind `blocked`, unless the post is closed then */
  blockId?: string | undefined
  reason?: string | undefined
}

/** The status of a block, as cells have it. */
export function statusOf({ kind }: Pick<Block, 'kind'>) {
  return kind === 'booking' ? 'booked' : kind
}

const OVER = ['cancelled_by_customer', 'cancelled_by_operator']

/** The blocks of a post's day: what the cells say, then the bookings, so that these are on top. */
export function blocksOf(
  column: BoardColumn,
  bookings: readonly ClientBooking[],
  rows: DayRows,
): Block[] {
  const own = bookings.filter(
    ({ post_id, status }) => post_id === column.post_id && !OVER.includes(status),
  )
  const known = new Set(own.map(({ id }) => id))
  const parts = column.cells
    .flatMap((cell): Part[] => (cell.segments?.length ? cell.segments : [cell]))
    .filter(({ status, booking_id }) => status !== 'empty' && !known.has(booking_id ?? ''))
    .reduce<Part[]>(joined, [])
  return [
    ...parts.map((part) => blockOf(part, rows)),
    ...own.map((each) => bookingBlock(each, rows)),
  ]
}

/** The blocks that a row touches, bookings first. */
export function blocksAt(blocks: readonly Block[], row: number): Block[] {
  return blocks
    .filter(({ from, to }) => from < row + 1 && to > row)
    .toSorted((one, other) => Number(other.kind === 'booking') - Number(one.kind === 'booking'))
}

/** The part of a row at the end of a block by which it is resized. */
const EDGE = 0.3

/** Whether a row with its share is at the end of a block that is high enough to be moved as well. */
export function isOnEdge({ from, to }: Block, row: number): boolean {
  return to - from >= 1 && row >= to - EDGE
}

/** When a booking that is put on a row would start: where an offer begins inside it, else with it. */
export function startOn(column: BoardColumn, row: number): string | undefined {
  const cell = column.cells[row]
  return cell?.segments?.find(({ status }) => status === 'available')?.starts_at ?? cell?.starts_at
}

function joined(parts: Part[], next: Part): Part[] {
  const last = parts.at(-1)
  if (last && last.ends_at === next.starts_at && identity(last) === identity(next)) {
    parts[parts.length - 1] = { ...last, ends_at: next.ends_at }
  } else {
    parts.push(next)
  }
  return parts
}

function identity({ status, booking_id, block_id, reservation_id, reason }: Part): string {
  return [status, booking_id, block_id, reservation_id, reason].join()
}

function blockOf(part: Part, rows: DayRows): Block {
  return {
    key: part.status + part.starts_at,
    from: rows.at(part.starts_at),
    to: rows.at(part.ends_at),
    startsAt: part.starts_at,
    endsAt: part.ends_at,
    kind: part.status as Block['kind'],
    bookingId: part.booking_id,
    blockId: part.block_id,
    reason: part.reason,
  }
}

function bookingBlock(booking: ClientBooking, rows: DayRows): Block {
  return {
    key: booking.id,
    from: rows.at(booking.starts_at),
    to: rows.at(booking.ends_at),
    startsAt: booking.starts_at,
    endsAt: booking.ends_at,
    kind: 'booking',
    booking,
    bookingId: booking.id,
  }
}
