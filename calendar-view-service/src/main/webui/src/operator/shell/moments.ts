import { clock, clockRange } from '../../i18n/formats'

/** `Mon 23 Nov` of an instant on the clock of `timezone`. */
export function shortDay(locale: string, timezone: string, instant: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: timezone,
  }).format(new Date(instant))
}

/** `Mon 23 Nov, 09:00 – 09:55`. */
export function shortSpan(locale: string, timezone: string, from: string, to: string): string {
  return `${shortDay(locale, timezone, from)}, ${clockRange(timezone, from, to)}`
}

/** `Mon 23 Nov, 09:00`. */
export function shortMoment(locale: string, timezone: string, instant: string): string {
  return `${shortDay(locale, timezone, instant)}, ${clock(timezone, instant)}`
}
