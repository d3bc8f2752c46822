import { formatter } from './formatters'

const DAY_MS = 86_400_000

/** A calendar date `YYYY-MM-DD`, without a zone. */
export type PlainDate = string

export function isPlainDate(text: string): text is PlainDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && plain(date) === text
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return plain(new Date(utcMidnight(date).getTime() + days * DAY_MS))
}

/** The last date of the month that `date` lies in. */
export function lastOfMonth(date: PlainDate): PlainDate {
  const next = utcMidnight(`${date.slice(0, 7)}-01`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return addDays(plain(next), -1)
}

/** The Monday of the week that `date` lies in. */
export function mondayOf(date: PlainDate): PlainDate {
  const sundayBased = utcMidnight(date).getUTCDay()
  return addDays(date, -((sundayBased + 6) % 7))
}

/** The date in `timezone` at `instant`. */
export function dateIn(timezone: string, instant: Date): PlainDate {
  return formatter('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}

export function isTimezone(name: string): boolean {
  try {
    formatter('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Whether both names mean one zone: browsers call Europe/Kyiv by its older name. */
export function isSameZone(one: string, other: string): boolean {
  return nameOf(one) === nameOf(other)
}

function nameOf(timezone: string): string {
  return formatter('en', { timeZone: timezone }).resolvedOptions().timeZone
}

/** The UTC offset of `timezone` at `instant`, such as `GMT+2`. */
export function offsetLabel(timezone: string, instant: Date): string {
  const parts = formatter('en', { timeZone: timezone, timeZoneName: 'shortOffset' }).formatToParts(
    instant,
  )
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  // Some versions of the time zone data write a zero offset in full.
  return name === 'GMT+0' ? 'GMT' : name
}

/** `date` as an instant that formats to itself in UTC, for Intl. */
export function utcMidnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

function plain(date: Date): PlainDate {
  return date.toISOString().slice(0, 10)
}
