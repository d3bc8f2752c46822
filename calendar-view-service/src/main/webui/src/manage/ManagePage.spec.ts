import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../i18n/useLanguage'
import { openPage, settled, type Answers } from '../testing/aSuite'

const ID = '0190a000-0000-7000-8000-0000000000c1'
const BOOKING = `/api/v1/bookings/${ID}`

const booking = {
  id: ID,
  status: 'confirmed',
  version: 1,
  post_id: 'b1',
  starts_at: '2026-11-23T07:00:00Z',
  ends_at: '2026-11-23T07:55:00Z',
}
const answers = (): Answers => ({
  [BOOKING]: booking,
  '/api/v1/posts/b1': { id: 'b1', service_point_id: 'a1', name: 'Bay 1' },
  '/api/v1/service-points/a1': { id: 'a1', name: 'Podil', timezone: 'Europe/Kyiv' },
})

let page: VueWrapper
async function open(address: string, more: Answers = {}) {
  const opened = await openPage(address, { ...answers(), ...more })
  page = opened.page
  return opened
}

async function press(label: string) {
  const button = page.findAll('button').find((candidate) => candidate.text() === label)
  await button?.trigger('click')
  await settled()
}

describe('ManagePage', () => {
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
    useLanguage().language.value = 'en'
  })

  it('shows the booking on the clock of its place', async () => {
    await open(`/manage/${ID}#secret`)

    expect(page.text()).toContain('Confirmed')
    expect(page.text()).toContain('Monday 23 November · 09:00 – 09:55')
    expect(page.text()).toContain('Podil')
  })

  it('cancels after asking once', async () => {
    const { asked, answers: told } = await open(`/manage/${ID}#secret`, {
      [`POST ${BOOKING}/cancel`]: { ...booking, status: 'cancelled_by_customer' },
    })
    await press('Cancel booking')
    told[BOOKING] = { ...booking, status: 'cancelled_by_customer' }
    await press('Yes, cancel it')

    expect(page.text()).toContain('Your booking is cancelled')
    expect(page.text()).toContain('Cancelled by you')
    const tokens = asked.mock.calls.map(([, request]) => new Headers(request?.headers))
    expect(tokens.filter((headers) => headers.get('Manage-Token') === 'secret')).not.toEqual([])
    expect(asked.mock.calls.some(([path]) => path.includes('secret'))).toBe(false)
  })

  it('does not pretend when cancelling was refused', async () => {
    await open(`/manage/${ID}#secret`, { [`POST ${BOOKING}/cancel`]: 409 })
    await press('Cancel booking')
    await press('Yes, cancel it')

    expect(page.get('[role=alert]').text()).toBe('Refused')
    expect(page.text()).not.toContain('Your booking is cancelled')
  })

  it('says so when the link opens nothing, or carries no token', async () => {
    await open(`/manage/${ID}#wrong`, { [BOOKING]: 404 })
    expect(page.get('[role=alert]').text()).toContain('This link does not open a booking')
    page.unmount()

    const { asked } = await open(`/manage/${ID}`)
    expect(page.get('[role=alert]').text()).toContain('This link does not open a booking')
    expect(asked).not.toHaveBeenCalled()
  })

  it.each<[Language, string]>([
    ['en', 'This link has expired'],
    ['uk', 'Термін дії посилання минув'],
    ['ru', 'Срок действия ссылки истёк'],
  ])('says in %s that the link has expired', async (language, words) => {
    useLanguage().language.value = language
    const expired = { code: 'manage-link-expired', title: 'Link expired' }
    await open(`/manage/${ID}#secret`, { [BOOKING]: Response.json(expired, { status: 410 }) })

    expect(page.get('[role=alert]').text()).toContain(words)
    expect(page.text()).not.toContain('Podil')
  })
})
