import type { WeekCell } from '../../api/types'
import { clockRange } from '../../i18n/formats'
import type { Messages } from '../../i18n/messages'
import { isSkipped, realMinutes } from './runs'

export interface Speech {
  locale: string
  m: Messages
}

/**
 * The accessible name of a cell: `Monday 16 November 09:00 available`.
 *
 * @param day the name of its day
 */
export function cellName(cell: WeekCell, day: string, timezone: string, m: Messages): string {
  return `${day} ${cell.time} ${stateOf(cell, timezone, m)}`
}

function stateOf(cell: WeekCell, timezone: string, m: Messages): string {
  if (isSkipped(cell)) {
    return m.week.skippedName
  }
  const word = (status: WeekCell['status']) => m.status[status].toLocaleLowerCase()
  const parts = [word(cell.status)]
  const minutes = realMinutes(cell)
  if (minutes !== 30) {
    parts.push(m.week.lengthName(minutes))
  }
  for (const { starts_at, ends_at, status } of cell.segments ?? []) {
    parts.push(`${clockRange(timezone, starts_at, ends_at)} ${word(status)}`)
  }
  return parts.join(', ')
}
