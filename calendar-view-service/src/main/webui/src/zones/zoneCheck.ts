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
 * Those of the zones for which this browser has another offset than the service. Names that are no
 * places are not listed, and cannot be compared.
 *
 * @param shown zones by any of their names
 * @param at when the service told the offsets
 */
export function otherZones(
  shown: readonly string[],
  listed: readonly TimeZone[],
  at: Date,
): string[] {
  const offsets = new Map(
    listed.flatMap(({ name, old_names, utc_offset }) =>
      [name, ...old_names].map((known) => [known, utc_offset === 'Z' ? '+00:00' : utc_offset]),
    ),
  )
  return [...new Set(shown)].filter((zone) => {
    const offset = offsets.get(zone)
    return offset !== undefined && offset !== offsetIn(zone, at)
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
