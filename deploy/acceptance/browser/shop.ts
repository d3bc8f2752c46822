import { expect, type APIRequestContext } from '@playwright/test'
import { suite } from './suite'

/** A service point of a test's own. */
export interface Shop {
  point: string
  posts: string[]
}

/** Opens a service point whose posts have slots of 30 minutes, and no hours until `openAlways`. */
export async function openShop(
  request: APIRequestContext,
  { timezone = 'UTC', posts = 1 } = {},
): Promise<Shop> {
  const name = `Shop ${Date.now()}`
  const point = await create(request, '/api/v1/service-points', { name, timezone })
  const ids: string[] = []
  for (let number = 1; number <= posts; number++) {
    const post = { number, name: `Bay ${number}`, slot_duration_minutes: 30 }
    ids.push(await create(request, `/api/v1/service-points/${point}/posts`, post))
  }
  return { point, posts: ids }
}

/** Offers a post around the clock. */
export async function openAlways(request: APIRequestContext, post: string): Promise<void> {
  const days = [0, 1, 2, 3, 4, 5, 6]
  const weekly_slots = days.map((weekday) => ({ weekday, start: '00:00', end: '24:00' }))
  const answer = await request.put(`/api/v1/posts/${post}/template`, {
    headers: signedIn(),
    data: { weekly_slots },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** Offers a service of 30 minutes, as soon as the booking service knows the point. */
export async function offer(request: APIRequestContext, point: string): Promise<string> {
  let id = ''
  await expect(async () => {
    const service = { name: 'Wheel change', default_duration_minutes: 30 }
    id = await create(request, `/api/v1/service-points/${point}/services`, service)
  }).toPass({ timeout: 30_000 })
  return id
}

/** Waits until the calendar knows a post, by an event, with so many half hours that are free. */
export async function awaitWeek(
  request: APIRequestContext,
  post: string,
  week: string,
  available: number,
): Promise<void> {
  await expect(async () => {
    const answer = await request.get(`/api/v1/calendar/week?post_id=${post}&week_start=${week}`)
    expect(answer.status()).toBe(200)
    const { cells } = (await answer.json()) as { cells: { status: string }[] }
    expect(cells.filter(({ status }) => status === 'available')).toHaveLength(available)
  }).toPass({ timeout: 30_000 })
}

async function create(request: APIRequestContext, path: string, data: object): Promise<string> {
  const answer = await request.post(path, { headers: signedIn(), data })
  expect(answer.status(), await answer.text()).toBe(201)
  return ((await answer.json()) as { id: string }).id
}

/** As an administrator. */
export function signedIn(): Record<string, string> {
  return { Authorization: `Bearer ${suite.adminToken}` }
}
