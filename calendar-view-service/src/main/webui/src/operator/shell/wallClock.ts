import { parseDateTime, toZoned } from '@internationalized/date'
import type { PlainDate } from '../../time/dates'

/**
 * The instant of a time on the wall clock of `timezone`, in UTC. A time that the clocks skip counts
 * as the time after the gap, one that comes twice as the first.
 *
 * @param time `HH:MM`
 */
export function instantAt(timezone: string, date: PlainDate, time: string): string {
  return toZoned(parseDateTime(`${date}T${time}`), timezone, 'compatible')
    .toAbsoluteString()
    .replace('.000Z', 'Z')
}
