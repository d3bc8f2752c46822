import type { Service } from '../api/types'
import type { BookMessages } from '../i18n/book/messages'

/** In the order in which people look for theirs; others follow as they are. */
const USUAL = ['passenger', 'suv', 'van', 'truck'] as const

/** The car types for which any of the services takes a time of its own. */
export function carTypes(services: readonly Service[]): string[] {
  const known = new Set(
    services.flatMap(({ durations_by_car_type }) => Object.keys(durations_by_car_type)),
  )
  if (known.size === 0) {
    return []
  }
  // Somebody whose car needs no special time must be able to say so.
  known.add(USUAL[0])
  return [...USUAL.filter((each) => known.delete(each)), ...[...known].toSorted()]
}

export function minutesOf(service: Service, carType: string | undefined): number {
  return service.durations_by_car_type[carType ?? ''] ?? service.default_duration_minutes
}

export function nameOfCar({ car }: BookMessages, type: string): string {
  return Object.hasOwn(car, type) ? car[type as keyof typeof car] : type
}
