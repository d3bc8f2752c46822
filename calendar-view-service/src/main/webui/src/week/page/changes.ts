import type { Week } from '../../api/types'
import { longDay, weekRange } from '../../i18n/formats'
import { addDays } from '../../time/dates'
import { cellName, type Speech } from '../grid/naming'

/** More changes at once are only counted: nobody listens to a list of times. */
const MOST_NAMED = 3

/** What to say to somebody who does not see the grid; empty when nothing has changed. */
export function spokenChange(before: Week, after: Week, speech: Speech): string {
  if (before.week_start !== after.week_start) {
    return weekRange(speech.locale, after.week_start)
  }
  if (before.post_id !== after.post_id || before.timezone !== after.timezone) {
    return ''
  }
  const known = new Map(before.cells.map((cell) => [cell.index, cell]))
  const changed = after.cells.filter((cell) => {
    const earlier = known.get(cell.index)
    return earlier !== undefined && earlier !== cell && earlier.status !== cell.status
  })
  return changed.length > MOST_NAMED
    ? speech.m.week.changed(changed.length)
    : changed
        .map((cell) => {
          const day = longDay(speech.locale, addDays(after.week_start, cell.day))
          return cellName(cell, day, after.timezone, speech.m)
        })
        .join('; ')
}
