/** When a response was kept, on the clock of this device. */
const KEPT_AT = 'Slotwright-Kept-At'

const CALENDARS = /^\/api\/v1\/calendar\/(week|service-points\/[^/]+\/(week|day))$/
const PLACES = /^\/api\/v1\/(service-points(\/[^/]+(\/posts)?)?|posts\/[^/]+)$/

interface Asked {
  url: URL
  sameOrigin: boolean
  request: Request
}

/** Weeks and days, which say how old they are when they come from this device. */
export function isCalendar(asked: Asked): boolean {
  return isPublic(asked) && CALENDARS.test(asked.url.pathname)
}

/** Points and posts, which hardly change. */
export function isPlace(asked: Asked): boolean {
  return isPublic(asked) && PLACES.test(asked.url.pathname)
}

/** What operators see is not kept: others may use the device. */
function isPublic({ sameOrigin, request }: Asked): boolean {
  return sameOrigin && !request.headers.has('Authorization')
}

/** The response with the moment at which it is kept. */
export function keptAt(response: Response, now: Date): Response {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, now.toISOString())
  return new Response(response.body, { status: response.status, headers })
}

/** A kept calendar, marked as the service marks one that it cannot check: `stale` and `as_of`. */
export async function asLastKnown(response: Response): Promise<Response> {
  const body: unknown = await response.json()
  const moment = response.headers.get(KEPT_AT)
  return Response.json({
    ...(moment && { as_of: moment }),
    ...(body as object),
    stale: true,
  })
}
