import { addDays, type PlainDate } from '../../time/dates'
import type { Dates } from '../api/hours'

/** As many dates as a service lists at once. */
export function aYearFrom(date: PlainDate): Dates {
  return { from: date, to: addDays(date, 365) }
}
