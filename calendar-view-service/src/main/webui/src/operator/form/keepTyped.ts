/**
 * What a form says once its record has changed: the parts that nobody has typed follow the record.
 *
 * @param before what the form would say of the record as it was
 * @param after what it would say of the record as it is
 */
export function keepTyped<T extends object>(typed: T, before: T, after: T): T {
  const parts = Object.keys(typed) as (keyof T)[]
  const kept = parts.filter((part) => isOther(typed[part], before[part]))
  return { ...after, ...Object.fromEntries(kept.map((part) => [part, typed[part]])) }
}

export function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}
