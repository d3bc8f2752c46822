/** `YYYY-MM-DD`, so many days after another one. */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** `10 December`, or `Thursday 10 December` as the names of cells have it. */
export function dayNamed(date: string, weekday?: 'long'): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...(weekday && { weekday }),
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '')
}
