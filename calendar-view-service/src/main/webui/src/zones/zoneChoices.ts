import type { TimeZone } from '../api/types'
import type { Choice } from '../ui/choices'
import type { CityOf } from './cities'

/**
 * Each place once under its current name, the likely ones first. A place is found by any name that
 * it has had, by its city in the reader's language and by its offset.
 *
 * @param likely zones by any of their names
 */
export function zoneChoices(
  zones: readonly TimeZone[],
  likely: readonly string[],
  cityOf: CityOf,
): Choice[] {
  const current = currentNames(zones)
  const first = new Set(likely.map((name) => current.get(name) ?? name))
  const listed = new Map(zones.map((zone) => [zone.name, zone]))
  return [...new Set([...first, ...listed.keys()])].map((name) => {
    const { old_names = [], utc_offset } = listed.get(name) ?? {}
    const city = [name, ...old_names].map(cityOf).find(Boolean)
    const offset = utc_offset && `UTC${utc_offset}`
    return {
      value: name,
      label: name.replaceAll('_', ' '),
      hint: [city, offset].filter(Boolean).join(', '),
      also: old_names.join(' '),
    }
  })
}

/** The present name of each name. */
export function currentNames(zones: readonly TimeZone[]): Map<string, string> {
  return new Map(
    zones.flatMap(({ name, old_names }) => [name, ...old_names].map((known) => [known, name])),
  )
}
