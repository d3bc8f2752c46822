import { dateIn, mondayOf, type PlainDate } from '../../time/dates'

/**
 * The Monday to show: that of the date in the URL, else of today in the point's zone. Undefined
 * while neither is known.
 */
export function mondayToShow(
  linked: PlainDate | undefined,
  timezone: string | undefined,
  now: Date,
): PlainDate | undefined {
  const date = linked ?? (timezone === undefined ? undefined : dateIn(timezone, now))
  return date === undefined ? undefined : mondayOf(date)
}
