/** `1 minute`, `2 хвилини`, `5 минут`: the full unit in the plural form of the number. */
export function longMinutes(locale: string, count: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(count)
}
