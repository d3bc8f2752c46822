import { safeParse, type GenericSchema } from 'valibot'

const PREFIX = 'slotwright.'

/** What this tab knows until it is closed; undefined when it is not what `shape` says. */
export function recall<T>(key: string, shape: GenericSchema<unknown, T>): T | undefined {
  try {
    const result = safeParse(shape, JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** Forgets the value when it is undefined. Where storage is forbidden, nothing is kept. */
export function keep(key: string, value: unknown): void {
  try {
    if (value === undefined) {
      sessionStorage.removeItem(PREFIX + key)
    } else {
      sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
    }
  } catch {
    // The page works without, until it is loaded again.
  }
}
