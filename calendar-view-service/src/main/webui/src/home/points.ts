import type { ServicePoint } from '../api/types'
import { isSameZone } from '../time/dates'
import { matching } from '../ui/choices'

export interface PointGroups {
  /** on the reader's own clock, so probably near */
  near: ServicePoint[]
  others: ServicePoint[]
}

/** The points whose name or address has every searched word, by name. */
export function groupPoints(
  points: readonly ServicePoint[],
  search: string,
  timezone: string,
  locale: string,
): PointGroups {
  const byId = new Map(points.map((point) => [point.id, point]))
  const choices = points.map(({ id, name, address }) => ({ value: id, label: name, hint: address }))
  const order = new Intl.Collator(locale, { numeric: true })
  const found = matching(choices, search)
    .flatMap(({ value }) => byId.get(value) ?? [])
    .toSorted((one, other) => order.compare(one.name, other.name))
  return {
    near: found.filter((point) => isSameZone(point.timezone, timezone)),
    others: found.filter((point) => !isSameZone(point.timezone, timezone)),
  }
}
