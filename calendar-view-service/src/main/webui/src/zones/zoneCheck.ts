import type { TimeZone, Week } from '../api/types'
import { clock } from '../i18n/formats'
import { formatter } from '../time/formatters'

/**
 * Whether this browser has another clock than the service for the week. The first and the last cell
 * of each day tell.
 */
export function isOtherClock({ timezone, cells }: Pick<Week, 'timezone' | 'cells'>): boolean {
  return cells
    .filter(isReal)
    .filter(({ day }, at, real) => day !== real[at - 1]?.day || day !== real[at + 1]?.day)
    .some(({ time, starts_at }) => clock(timezone, starts_at) !== time)
}

/**
 * Those of the zones for which this browser has other offsets than the service, now or at any time
 * that the service foresees. Names that are no places are not listed, and cannot be compared.
 *
 * @param shown zones by any of their names
 * @param at when the service told the offsets
 */
export function otherZones(
  shown: readonly string[],
  listed: readonly TimeZone[],
  at: Date,
): string[] {
  const places = new Map(
    listed.flatMap((place) => [place.name, ...place.old_names].map((known) => [known, place])),
  )
  return [...new Set(shown)].filter((zone) => {
    const place = places.get(zone)
    return place !== undefined && isOther(zone, place, at)
  })
}

/** The service foresees a little more. */
const FORESEEN_WEEKS = 56
const WEEK = 7 * 24 * 3_600_000

/**
 * Compares now, on both sides of each change that the service foresees, and once a week for those
 * that only the browser does. A service of an older release foresees nothing.
 */
function isOther(zone: string, { utc_offset, changes }: TimeZone, at: Date): boolean {
  const told = (changes ?? []).map((change) => ({
    from: Date.parse(change.at),
    offset: change.utc_offset,
  }))
  const weeks = Array.from({ length: changes ? FORESEEN_WEEKS : 1 }, (_, week) => week * WEEK)
  return [
    ...weeks.map((later) => at.getTime() + later),
    ...told.flatMap(({ from }) => [from - 1, from]),
  ].some((instant) => {
    const offset = told.findLast(({ from }) => from <= instant)?.offset ?? utc_offset
    return (offset === 'Z' ? '+00:00' : offset) !== offsetIn(zone, new Date(instant))
  })
}

/** The clocks skip the others. */
function isReal({ starts_at, ends_at }: Week['cells'][number]): boolean {
  return starts_at !== ends_at
}

/** The offset that this browser has, such as `+05:45`. */
function offsetIn(timezone: string, at: Date): string {
  const parts = formatter('en', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(
    at,
  )
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '') || '+00:00'
}
