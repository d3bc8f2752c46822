/** `0.4 km`, `12 км`: with a decimal up to ten. */
export function kilometres(locale: string, distance: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: distance < 10 ? 1 : 0,
  }).format(distance)
}

/** `1 minute`, `2 хвилини`, `5 минут`: the full unit in the plural form of the number. */
export function longMinutes(locale: string, count: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(count)
}
