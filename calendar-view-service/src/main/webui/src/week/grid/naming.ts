import type { WeekCell } from '../../api/types'
import { clockRange, longDay } from '../../i18n/formats'
import type { Messages } from '../../i18n/messages'
import { addDays, type PlainDate } from '../../time/dates'
import { isSkipped, realMinutes } from './runs'

export interface Speech {
  locale: string
  m: Messages
}

/** The accessible name of a cell: `Monday 16 November 09:00 available`. */
export function cellNames(
  cells: readonly WeekCell[],
  weekStart: PlainDate,
  timezone: string,
  speech: Speech,
): string[] {
  const days = Array.from({ length: 7 }, (_, day) =>
    longDay(speech.locale, addDays(weekStart, day)),
  )
  return cells.map((cell) => `${days[cell.day]} ${cell.time} ${stateOf(cell, timezone, speech.m)}`)
}

function stateOf(cell: WeekCell, timezone: string, m: Messages): string {
  if (isSkipped(cell)) {
    return m.week.skippedName
  }
  const word = (status: WeekCell['status']) => m.status[status].toLocaleLowerCase()
  const parts = [word(cell.status)]
  if (realMinutes(cell) !== 30) {
    parts.push(m.week.lengthName(realMinutes(cell)))
  }
  for (const { starts_at, ends_at, status } of cell.segments ?? []) {
    parts.push(`${clockRange(timezone, starts_at, ends_at)} ${word(status)}`)
  }
  return parts.join(', ')
}
