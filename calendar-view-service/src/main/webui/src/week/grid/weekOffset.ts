import type { Week } from '../../api/types'
import { offsetLabel } from '../../time/dates'

/** The week's UTC offset; both offsets in a week in which the clocks change. */
export function weekOffset({ cells, timezone }: Pick<Week, 'cells' | 'timezone'>): string {
  const ends = [cells[0], cells.at(-1)].flatMap((cell) => (cell ? [cell.starts_at] : []))
  const labels = new Set(ends.map((instant) => offsetLabel(timezone, new Date(instant))))
  return [...labels].join(' / ').replace(/ \/ GMT(?=.)/, '/')
}
