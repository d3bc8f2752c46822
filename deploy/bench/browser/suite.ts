/** What `./slotwright bench web` says about the running suite, by environment. */
export const suite = {
  /** the gateway */
  url: required('SLOTWRIGHT_URL'),
  /** a service point with posts that are open around the clock in UTC, and one service */
  point: required('SLOTWRIGHT_POINT'),
  service: required('SLOTWRIGHT_SERVICE'),
  /** a post of that point with slots of 30 minutes, and nothing booked in the week */
  plainPost: required('SLOTWRIGHT_PLAIN_POST'),
  /** a post with slots of 20 minutes, the second one of each hour booked from 09:00 to 18:00 */
  busyPost: required('SLOTWRIGHT_BUSY_POST'),
  /** a point with 20 posts and 1,400 bookings in the week */
  board: required('SLOTWRIGHT_BOARD'),
  /** of an operator of these points */
  token: required('SLOTWRIGHT_TOKEN'),
  /** the Monday of the week that is looked at, `YYYY-MM-DD` */
  week: required('SLOTWRIGHT_WEEK'),
}

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: run ./slotwright bench web.`)
  }
  return value
}
