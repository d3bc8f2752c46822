import { formatter } from '../../time/formatters'

/** `14:05:09` on the reader's clock, with the date in front unless that is today. */
export function secondOf(locale: string, at: Date, now: Date): string {
  const isToday = at.toDateString() === now.toDateString()
  return formatter(locale, {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** `12 ms`, `1.5 s`. */
export function milliseconds(locale: string, count: number): string {
  const isLong = count >= 1000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLong ? 'second' : 'millisecond',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(isLong ? count / 1000 : count)
}
