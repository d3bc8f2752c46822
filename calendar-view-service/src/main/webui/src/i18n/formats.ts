import { addDays, dateIn, offsetLabel, utcMidnight, type PlainDate } from '../time/dates'
import { formatter } from '../time/formatters'

/** `Monday 16 November`: the same order of parts in every language, for accessible cell names. */
export function longDay(locale: string, date: PlainDate): string {
  const parts = formatter(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).formatToParts(utcMidnight(date))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('weekday')} ${of('day')} ${of('month')}`
}

export function shortWeekday(locale: string, date: PlainDate): string {
  return formatter(locale, { weekday: 'short', timeZone: 'UTC' }).format(utcMidnight(date))
}

/** `16 – 22 November 2026` for the seven days from `monday`. */
export function weekRange(locale: string, monday: PlainDate): string {
  return formatter(locale, {
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
  return formatter('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: timezone,
  }).format(new Date(instant))
}

export function clockRange(timezone: string, from: string, to: string): string {
  return `${clock(timezone, from)} – ${clock(timezone, to)}`
}

/** `Monday 16 November 2026`, the date of an instant on the wall clock of `timezone`. */
export function dayOf(locale: string, timezone: string, instant: string): string {
  return fullDay(locale, dateIn(timezone, new Date(instant)))
}

/** `Monday 16 November 2026`. */
export function fullDay(locale: string, date: PlainDate): string {
  return `${longDay(locale, date)} ${date.slice(0, 4)}`
}

/** `1 hr 20 mins`, `40 mins`. */
export function duration(locale: string, minutes: number): string {
  const part = (value: number, unit: string) =>
    value > 0
      ? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
      : ''
  return [part(Math.floor(minutes / 60), 'hour'), part(minutes % 60, 'minute')]
    .filter(Boolean)
    .join(' ')
}

/** Whole minutes from one instant to another. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
}

/** `Europe/Kyiv, GMT+2`: a zone with its offset at an instant. */
export function offsetName(timezone: string, at: Date): string {
  return `${timezone}, ${offsetLabel(timezone, at)}`
}
