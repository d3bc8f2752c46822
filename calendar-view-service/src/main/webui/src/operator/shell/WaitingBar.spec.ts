import { onlineManager } from '@tanstack/vue-query'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage } from '../../i18n/useLanguage'
import { aClientBooking } from '../../testing/aClientBooking'
import { session } from '../session/session'
import { anOperator, ORGANISATION, signedIn } from '../../testing/anOperator'
import { openPage, settled, type Answers } from '../../testing/aSuite'

const olena = aClientBooking({ version: 7 })
const ihor = aClientBooking({
  id: '0190a000-0000-7000-8000-0000000000c2',
  version: 3,
  customer: { name: 'Ihor', email: 'olena@example.test', locale: 'uk' },
})
const POINT = olena.service_point_id

const answers = (): Answers =>
  anOperator({
    '/api/v1/service-points': {
      items: [
        {
          id: POINT,
          name: 'Podil',
          timezone: 'Europe/Kyiv',
          address: '',
          organisation_id: ORGANISATION,
        },
      ],
    },
    [`/api/v1/service-points/${POINT}/posts`]: { items: [] },
    [`/api/v1/service-points/${POINT}/services`]: { items: [] },
    [`/api/v1/service-points/${POINT}/bookings`]: { items: [olena, ihor] },
    ...Object.fromEntries(
      [olena, ihor].flatMap((booking) => [
        [`/api/v1/bookings/${booking.id}`, booking],
        [`/api/v1/bookings/${booking.id}/history`, { items: [] }],
        [`/api/v1/bookings/${booking.id}/alternatives`, { alternatives: [] }],
      ]),
    ),
    '/api/v1/notifications': { items: [] },
  })

let page: VueWrapper

/** Pages are loaded when they are first shown, which a busy machine takes long for. */
const PATIENCE = { timeout: 10_000 }

async function press(label: string) {
  const found = await vi.waitUntil(
    () =>
      [...document.querySelectorAll('button')].find(
        (button) => button.textContent?.trim() === label,
      ),
    PATIENCE,
  )
  found.click()
  await settled()
}

/** Two bookings that have been looked at are begun on a page that has lost its network. */
async function beginWithoutNetwork(more: Answers) {
  const opened = await openPage('/operator/bookings', { ...answers(), ...more })
  page = opened.page
  const show = async (id: string) => {
    await opened.router.push({ query: { booking: id } })
    await settled()
  }
  await show(olena.id)
  await show(ihor.id)
  onlineManager.setOnline(false)
  for (const { id } of [olena, ihor]) {
    await show(id)
    await press('Has arrived')
  }
  const sent = () =>
    opened.asked.mock.calls
      .filter(([to]) => to.endsWith('/start'))
      .map(([to, request]) => [to, new Headers(request?.headers).get('If-Match')])
  return { ...opened, sent }
}

const bar = () => page.find('section[aria-label="Made without a network"]')

function leaves(): boolean {
  return window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

describe('changes that are made without a network', () => {
  beforeEach(async () => {
    useLanguage().language.value = 'en'
    const { page: first } = await openPage('/my-bookings', answers())
    await signedIn()
    first.unmount()
  })

  afterEach(() => {
    onlineManager.setOnline(true)
    page.unmount()
    vi.unstubAllGlobals()
  })

  it('wait in sight, and are sent in their order as they were meant', async () => {
    const { sent } = await beginWithoutNetwork({
      [`POST /api/v1/bookings/${olena.id}/start`]: { ...olena, status: 'in_progress', version: 8 },
      [`POST /api/v1/bookings/${ihor.id}/start`]: { ...ihor, status: 'in_progress', version: 4 },
    })
    expect(sent()).toEqual([])
    expect(bar().text()).toContain('Olena K.: waits for the network')
    expect(bar().text()).toContain('Ihor: waits for the network')
    expect(leaves()).toBe(false)

    onlineManager.setOnline(true)
    await vi.waitUntil(() => !bar().exists(), PATIENCE)
    expect(sent()).toEqual([
      [`/api/v1/bookings/${olena.id}/start`, '"7"'],
      [`/api/v1/bookings/${ihor.id}/start`, '"3"'],
    ])
    expect(leaves()).toBe(true)
  })

  it('are told of when they are refused, and hold back no other', async () => {
    const { sent } = await beginWithoutNetwork({
      [`POST /api/v1/bookings/${olena.id}/start`]: Response.json(
        { code: 'version-conflict', title: 'Changed' },
        { status: 412 },
      ),
      [`POST /api/v1/bookings/${ihor.id}/start`]: { ...ihor, status: 'in_progress', version: 4 },
    })
    onlineManager.setOnline(true)
    await vi.waitUntil(() => bar().text().includes('Somebody has changed it.'), PATIENCE)

    expect(sent()).toHaveLength(2)
    expect(bar().text()).toContain('Olena K.: Somebody has changed it.')
    expect(bar().text()).not.toContain('Ihor')
    await press('Dismiss')
    expect(bar().exists()).toBe(false)
  })

  it('are not lost unasked when one has to sign in again', async () => {
    const { answers: server } = await beginWithoutNetwork({})
    server['POST https://id.example.test/token'] = 400
    await session.renew()
    await settled()
    expect(page.text()).toContain('Your session has ended')
    expect(leaves()).toBe(false)

    onlineManager.setOnline(true)
    await vi.waitUntil(() => leaves(), PATIENCE)
  })
})
