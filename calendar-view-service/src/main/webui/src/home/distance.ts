import type { Location } from '../api/types'

const EARTH_RADIUS_KM = 6371.0088

/** The distance on a sphere, in kilometres, by the haversine formula (Sinnott 1984). */
export function distance(from: Location, to: Location): number {
  const square =
    haversine(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      haversine(to.longitude - from.longitude)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)))
}

function haversine(degrees: number): number {
  return Math.sin(radians(degrees) / 2) ** 2
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
