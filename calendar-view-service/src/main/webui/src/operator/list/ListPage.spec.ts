import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../../i18n/useLanguage'
import { openPage, settled, type Answers } from '../../testing/aSuite'
import { aClientBooking } from '../../testing/aClientBooking'
import { anOperator, ORGANISATION, signedIn } from '../../testing/anOperator'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const BOOKINGS = `/api/v1/service-points/${POINT}/bookings`

const olena = aClientBooking({ id: '0190a000-0000-7000-8000-0000000000c1' })
const ihor = aClientBooking({
  id: '0190a000-0000-7000-8000-0000000000c2',
  displaced: true,
  customer: { name: 'Ihor', email: 'ihor@example.test', phone: '+380671234567', locale: 'uk' },
})

function pageOf(...items: unknown[]) {
  return { items, next_cursor: null }
}

const answers = (): Answers =>
  anOperator({
    '/api/v1/service-points': pageOf({
      id: POINT,
      name: 'Podil',
      timezone: 'Europe/Kyiv',
      address: 'Kyiv',
      organisation_id: ORGANISATION,
    }),
    [`/api/v1/service-points/${POINT}/posts`]: pageOf({
      id: olena.post_id,
      service_point_id: POINT,
      number: 1,
      name: 'Bay 1',
      slot_duration_minutes: 30,
      active: true,
    }),
    [BOOKINGS]: pageOf(olena),
    [`/api/v1/bookings/${olena.id}`]: olena,
    [`/api/v1/bookings/${olena.id}/history`]: pageOf(),
    [`/api/v1/bookings/${olena.id}/alternatives`]: { alternatives: [] },
    '/api/v1/notifications': pageOf(),
  })

let page: VueWrapper

async function open(address = '/operator/bookings', more: Answers = {}) {
  const opened = await openPage(address, { ...answers(), ...more })
  page = opened.page
  return opened
}

function button(label: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (candidate) => candidate.textContent?.trim() === label,
  )
  if (!found) {
    throw new Error(`no button ${label}`)
  }
  return found
}

async function press(label: string) {
  button(label).click()
  await settled()
}

const asksFor = (asked: { mock: { calls: unknown[][] } }, path: string) =>
  asked.mock.calls.map(([to]) => String(to)).filter((to) => to.startsWith(path))

describe('the bookings of a point', () => {
  beforeEach(async () => {
    const { page: first } = await openPage('/my-bookings', answers())
    await signedIn()
    first.unmount()
  })

  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
    useLanguage().language.value = 'en'
  })

  it('lists who comes when, as the operator who is signed in', async () => {
    const { asked } = await open()

    const row = page.get('tbody tr').text()
    expect(row).toContain('Mon 23 Nov, 09:00 – 09:55')
    expect(row).toContain('Olena')
    expect(row).toContain('Bay 1')
    const calls = asked.mock.calls.filter(([to]) => to.startsWith(BOOKINGS))
    expect(calls.map(([, request]) => new Headers(request?.headers).get('Authorization'))).toEqual([
      'Bearer first',
      'Bearer first',
    ])
  })

  it('shows those that need another time first', async () => {
    const { asked } = await open()
    expect(asksFor(asked, `${BOOKINGS}?displaced=true`)).toHaveLength(1)
    expect(asksFor(asked, `${BOOKINGS}?displaced=false`)).toHaveLength(1)
    page.unmount()

    await open('/operator/bookings', { [BOOKINGS]: pageOf(ihor) })
    expect(page.findAll('caption').map((caption) => caption.text())[0]).toContain(
      'Need another time',
    )
  })

  it('asks for what the address says', async () => {
    const { asked } = await open(
      '/operator/bookings?q=AA%201234&status=confirmed&from=2026-11-23&to=nonsense',
    )
    const [to] = asksFor(asked, BOOKINGS)

    expect(Object.fromEntries(new URL(to ?? '', location.href).searchParams)).toMatchObject({
      q: 'AA 1234',
      status: 'confirmed',
      from: '2026-11-23',
    })
    expect(to).not.toContain('nonsense')
  })

  it('opens a booking, and says why a change was refused', async () => {
    await open(`/operator/bookings?booking=${olena.id}`, {
      [`POST /api/v1/bookings/${olena.id}/start`]: Response.json(
        { code: 'too-early', title: 'Too early' },
        { status: 409 },
      ),
    })
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('olena@example.test')

    await press('Has arrived')

    expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain(
      'It is too early for that',
    )
  })

  it('sends a change with the version that was seen, and shows what became of it', async () => {
    const { asked } = await open(`/operator/bookings?booking=${olena.id}`, {
      [`POST /api/v1/bookings/${olena.id}/start`]: { ...olena, status: 'in_progress', version: 8 },
    })
    await press('Has arrived')

    const [, request] = asked.mock.calls.find(([to]) => to.endsWith('/start')) ?? []
    expect(new Headers(request?.headers).get('If-Match')).toBe('"7"')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('In progress')
    expect(button('Is done')).toBeDefined()
  })

  it('asks before it cancels', async () => {
    const { asked } = await open(`/operator/bookings?booking=${olena.id}`)
    await press('Cancel booking')
    expect(document.activeElement?.textContent?.trim()).toBe('No, go back')
    await press('No, go back')

    expect(asksFor(asked, `/api/v1/bookings/${olena.id}/cancel`)).toEqual([])
  })

  it('says when nothing was found, and when there is no point', async () => {
    await open('/operator/bookings', { [BOOKINGS]: pageOf() })
    expect(page.text()).toContain('No bookings match.')
    page.unmount()

    await open('/operator/bookings', { '/api/v1/service-points': pageOf() })
    expect(page.text()).toContain('No service points yet')
  })

  it.each<[Language, string, string]>([
    ['uk', 'Підтверджено', '1 бронювання'],
    ['ru', 'Подтверждено', '1 бронирование'],
  ])('speaks %s', async (language, state, count) => {
    useLanguage().language.value = language
    await open()

    expect(page.text()).toContain(state)
    expect(page.text()).toContain(count)
  })
})
