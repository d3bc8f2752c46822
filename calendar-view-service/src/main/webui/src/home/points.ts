import type { Location, ServicePoint } from '../api/types'
import { isSameZone } from '../time/dates'
import { matching } from '../ui/choices'
import { distance } from './distance'

export interface PointGroups {
  near: ListedPoint[]
  others: ListedPoint[]
}

export interface ListedPoint extends ServicePoint {
  /** in kilometres; absent when it is not known */
  distance?: number
}

export interface Reader {
  locale: string
  timezone: string
  /** absent when the browser has not said it */
  location?: Location | undefined
}

/**
 * The points whose name or address has every searched word. Near are those whose distance is known,
 * by distance; for a reader of whom no place is known those on the reader’s own clock, by name.
 */
export function groupPoints(
  points: readonly ServicePoint[],
  search: string,
  reader: Reader,
): PointGroups {
  const byId = new Map(points.map((point) => [point.id, point]))
  const choices = points.map(({ id, name, address }) => ({ value: id, label: name, hint: address }))
  const order = new Intl.Collator(reader.locale, { numeric: true })
  const found = matching(choices, search)
    .flatMap(({ value }) => byId.get(value) ?? [])
    .toSorted((one, other) => order.compare(one.name, other.name))
  return reader.location
    ? byDistance(found, reader.location)
    : {
        near: found.filter((point) => isSameZone(point.timezone, reader.timezone)),
        others: found.filter((point) => !isSameZone(point.timezone, reader.timezone)),
      }
}

function byDistance(points: ServicePoint[], from: Location): PointGroups {
  return {
    near: points
      .flatMap((point) =>
        point.location ? { ...point, distance: distance(from, point.location) } : [],
      )
      .toSorted((one, other) => one.distance - other.distance),
    others: points.filter(({ location }) => !location),
  }
}
