import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MyBooking } from '../api/types'
import { aZoneList } from '../testing/aZoneList'
import { openPage, settled, type Answers } from '../testing/aSuite'

const LIST = '/api/v1/my-bookings'
const LINKS = `POST ${LIST}/links`

const booking = (id: string, more: Partial<MyBooking> = {}): MyBooking => ({
  id,
  status: 'confirmed',
  displaced: false,
  service_point_id: '0190a000-0000-7000-8000-000000000021',
  service_point_name: 'Podil',
  timezone: 'Europe/Kyiv',
  post_number: 2,
  starts_at: '2026-11-23T07:00:00Z',
  ends_at: '2026-11-23T07:55:00Z',
  services: [
    {
      service_id: '0190a000-0000-7000-8000-000000000031',
      name: 'Tyre change',
      minutes: 55,
      buffer_before_minutes: 0,
      buffer_after_minutes: 0,
    },
  ],
  manage_token: `token-of-${id}`,
  ...more,
})

let page: VueWrapper
async function open(address: string, answers: Answers) {
  const opened = await openPage(address, answers)
  page = opened.page
  return opened
}

async function press(label: string) {
  const button = page.findAll('button').find((candidate) => candidate.text() === label)
  await button?.trigger('click')
  await settled()
}

async function ask(email: string) {
  await page.get('input').setValue(email)
  await page.get('form').trigger('submit')
  await settled()
}

describe('MyBookingsPage', () => {
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
  })

  it('asks for an address and says where to look, not whether there is anything', async () => {
    const { asked } = await open('/my-bookings', { [LINKS]: { link_minutes: 30 } })
    await ask(' olena@example.test ')

    const [path, request] = asked.mock.calls.at(-1) ?? []
    expect(path).toBe('/api/v1/my-bookings/links')
    expect(JSON.parse(String(request?.body))).toEqual({ email: 'olena@example.test', locale: 'en' })
    expect(page.get('main [role=status]').text()).toContain('Check your inbox')
    expect(page.text()).toContain('It works for 30 minutes.')
    expect(document.activeElement).toBe(page.get('main [role=status]').element)
  })

  it('says what is wrong with an address, beside it', async () => {
    await open('/my-bookings', { [LINKS]: 422 })
    await ask('olena')

    expect(page.get('[role=alert]').text()).toContain('Please enter a full address')
    expect(page.get('input').attributes('aria-invalid')).toBe('true')
    expect(page.get('input').attributes('aria-describedby')).toBe(
      page.get('[role=alert]').attributes('id'),
    )
  })

  it('says so when links were asked for too often, and can be asked again', async () => {
    const { answers } = await open('/my-bookings', { [LINKS]: 429 })
    await ask('olena@example.test')
    expect(page.get('[role=alert]').text()).toContain('Too many links')

    answers[LINKS] = { link_minutes: 30 }
    await ask('olena@example.test')
    expect(page.text()).toContain('Check your inbox')
  })

  it('shows what is to come on the clock of each place, with the way to manage it', async () => {
    const { asked } = await open('/my-bookings#link.secret', {
      [LIST]: {
        items: [
          booking('c1'),
          booking('c2', { timezone: 'Asia/Tokyo', displaced: true, status: 'pending' }),
        ],
      },
    })

    const lines = page.findAll('li')
    expect(lines[0]?.text()).toContain('Monday 23 November 2026')
    expect(lines[0]?.text()).toContain('09:00 – 09:55')
    expect(lines[0]?.text()).toContain('Podil · Post 2')
    expect(lines[0]?.text()).toContain('Tyre change')
    expect(lines[0]?.get('a').attributes('href')).toBe('/manage/c1#token-of-c1')
    expect(lines[1]?.text()).toContain('16:00 – 16:55')
    expect(lines[1]?.text()).toContain('may need another time')
    expect(asked.mock.calls.some(([path]) => path.includes('secret'))).toBe(false)
    expect(new Headers(asked.mock.calls[0]?.[1]?.headers).get('My-Bookings-Token')).toBe(
      'link.secret',
    )
  })

  it('names the places for which the browser has another clock, once each', async () => {
    await open('/my-bookings#link.secret', {
      ...aZoneList(),
      [LIST]: {
        items: [
          booking('c1', { timezone: 'Europe/Kiev' }),
          booking('c2', { timezone: 'Asia/Tokyo' }),
          booking('c3', { timezone: 'Europe/Kiev' }),
        ],
      },
    })

    expect(page.get('.banner[role=status]').text()).toContain('some times (Europe/Kiev) may be')
  })

  it('tells how long it takes, and leads to another time, a calendar and another booking', async () => {
    const far = { starts_at: '2099-11-23T07:00:00Z', ends_at: '2099-11-23T08:20:00Z' }
    const { router } = await open('/my-bookings#link.secret', {
      [LIST]: {
        items: [
          booking('c1', { ...far, cancellable_until: '2099-11-22T07:00:00Z' }),
          booking('c2', { ...far, cancellable_until: '2020-11-22T07:00:00Z' }),
          booking('c3', { ...far, status: 'cancelled_by_customer' }),
        ],
      },
    })
    const [open1, late, cancelled] = page.findAll('li')

    expect(open1?.text()).toContain('1 hr 20 mins')
    expect(open1?.findAll('.actions a, .actions button').map((each) => each.text())).toEqual([
      'Move to another time',
      'Add to calendar',
      'Book again',
    ])
    expect(late?.text()).not.toContain('Move to another time')
    expect(late?.text()).toContain('Add to calendar')
    expect(cancelled?.text()).not.toContain('Add to calendar')
    expect(cancelled?.get('.actions a').attributes('href')).toBe(
      '/book/0190a000-0000-7000-8000-000000000021',
    )
    await open1?.get('.actions a').trigger('click')
    // The page of a booking is loaded when it is first wanted.
    await vi.waitFor(
      () => expect(router.currentRoute.value.fullPath).toBe('/manage/c1?move=#token-of-c1'),
      5_000,
    )
    await settled()
  })

  it('shows the past when it is wanted, and more when there is more', async () => {
    const { asked, answers } = await open('/my-bookings#link.secret', { [LIST]: { items: [] } })
    expect(page.text()).toContain('No upcoming bookings.')

    answers[LIST] = { items: [booking('c1')], next_cursor: 'further' }
    await press('Show past bookings')
    expect(asked.mock.calls.at(-1)?.[0]).toBe('/api/v1/my-bookings?when=past')
    answers[LIST] = { items: [booking('c2')], next_cursor: null }
    await press('Show more')

    expect(asked.mock.calls.at(-1)?.[0]).toBe('/api/v1/my-bookings?when=past&cursor=further')
    expect(page.findAll('li')).toHaveLength(2)
    expect(page.text()).not.toContain('Show more')
  })

  it('keeps what is known in sight when there is no more to be had', async () => {
    const { answers } = await open('/my-bookings#link.secret', {
      [LIST]: { items: [booking('c1')], next_cursor: 'further' },
    })
    answers[LIST] = 503
    await press('Show more')

    expect(page.get('[role=alert]').text()).toContain('The service is not responding')
    expect(page.findAll('li')).toHaveLength(1)
  })

  it('offers another link when this one works no more', async () => {
    await open('/my-bookings#link.secret', { [LIST]: 401, [LINKS]: { link_minutes: 30 } })
    expect(page.get('[role=alert]').text()).toContain('This link has expired')

    await ask('olena@example.test')
    expect(page.text()).toContain('Check your inbox')
  })

  it('can be asked again when nobody answers', async () => {
    const { answers } = await open('/my-bookings#link.secret', { [LIST]: 503 })
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')

    answers[LIST] = { items: [booking('c1')] }
    await press('Try again')
    expect(page.findAll('li')).toHaveLength(1)
  })
})
