/** `1 minute`, `2 хвилини`, `5 минут`: the unit in full, in the form that the number asks for. */
export function longMinutes(locale: string, count: number): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(count)
}
