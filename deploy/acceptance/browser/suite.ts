/** What the one who starts these tests says about the running suite, by environment. */
export const suite = {
  /** the gateway */
  url: required('SLOTWRIGHT_URL'),
  /** a service point with a service of 40 minutes, 55 on an SUV, that can be booked for weeks */
  point: required('SLOTWRIGHT_POINT'),
  /** a post of that point, with bookings */
  post: required('SLOTWRIGHT_POST'),
  /** the Monday of the week to look at, `YYYY-MM-DD` */
  week: required('SLOTWRIGHT_WEEK'),
  /** every booked cell of that week on the wall clock of the point, `YYYY-MM-DD HH:MM` */
  booked: JSON.parse(required('SLOTWRIGHT_BOOKED')) as string[],
  /** a manage link as a mail has it, of a booking that may be cancelled; that test is left out without */
  manageLink: process.env['SLOTWRIGHT_MANAGE_LINK'],
  /** a link to all bookings of somebody who has one, at 12:00; those tests are left out without */
  myBookingsLink: process.env['SLOTWRIGHT_MY_BOOKINGS_LINK'],
  /** the token of an administrator, who edits feature flags; that test is left out without */
  adminToken: process.env['SLOTWRIGHT_ADMIN_TOKEN'],
}

export const weekAddress = `/week?post=${suite.post}&week=${suite.week}`

function required(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: see suite.ts for what these tests need to know.`)
  }
  return value
}
