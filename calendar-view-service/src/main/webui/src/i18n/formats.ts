import { addDays, utcMidnight, type PlainDate } from '../time/dates'

/** `Monday 16 November`: the same order of parts in every language, for accessible cell names. */
export function longDay(locale: string, date: PlainDate): string {
  const parts = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).formatToParts(utcMidnight(date))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('weekday')} ${of('day')} ${of('month')}`
}

export function shortWeekday(locale: string, date: PlainDate): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    utcMidnight(date),
  )
}

/** `16 – 22 November 2026` for the seven days from `monday`. */
export function weekRange(locale: string, monday: PlainDate): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatRange(utcMidnight(monday), utcMidnight(addDays(monday, 6)))
    .replace(/\s*–\s*/, ' – ')
}

/** Wall-clock time `HH:MM` of an instant. */
export function clock(timezone: string, instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone,
  }).format(new Date(instant))
}

export function clockRange(timezone: string, from: string, to: string): string {
  return `${clock(timezone, from)} – ${clock(timezone, to)}`
}
