import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../i18n/useLanguage'
import { aZoneList } from '../testing/aZoneList'
import { openPage, settled, type Answers } from '../testing/aSuite'

const ID = '0190a000-0000-7000-8000-0000000000c1'
const BOOKING = `/api/v1/bookings/${ID}`

const booking = {
  id: ID,
  status: 'confirmed',
  version: 1,
  displaced: false,
  service_point_id: 'a1',
  post_id: 'b1',
  post_number: 1,
  services: [
    {
      service_id: 'd1',
      name: 'Tyre change',
      minutes: 55,
      buffer_before_minutes: 0,
      buffer_after_minutes: 0,
    },
  ],
  cancellable_until: '2026-11-22T07:00:00Z',
  starts_at: '2026-11-23T07:00:00Z',
  ends_at: '2026-11-23T07:55:00Z',
}
const answers = (): Answers => ({
  [BOOKING]: booking,
  '/api/v1/posts/b1': {
    id: 'b1',
    service_point_id: 'a1',
    number: 1,
    name: 'Bay 1',
    slot_duration_minutes: 30,
    active: true,
  },
  '/api/v1/service-points/a1': {
    id: 'a1',
    name: 'Podil',
    timezone: 'Europe/Kyiv',
    address: 'Kyiv, Val 15',
  },
  [`${BOOKING}/alternatives`]: {
    alternatives: [
      {
        post_id: 'b1',
        post_number: 1,
        starts_at: '2026-11-23T08:00:00Z',
        ends_at: '2026-11-23T08:55:00Z',
      },
    ],
  },
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

const moved = {
  ...booking,
  version: 2,
  starts_at: '2026-11-23T08:00:00Z',
  ends_at: '2026-11-23T08:55:00Z',
}

describe('ManagePage', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
  })
  afterEach(() => {
    vi.useRealTimers()
    page.unmount()
    vi.unstubAllGlobals()
    useLanguage().language.value = 'en'
  })

  it('shows the booking on the clock of its place', async () => {
    await open(`/manage/${ID}#secret`)

    expect(page.text()).toContain('Confirmed')
    expect(page.text()).toContain('Monday 23 November 2026 · 09:00 – 09:55')
    expect(page.text()).toContain('Podil')
  })

  it.each<[string, number]>([
    ['+02:00', 0],
    ['+03:00', 1],
  ])('compares the clocks of the browser with an offset of %s', async (offset, notices) => {
    await open(`/manage/${ID}#secret`, aZoneList('Europe/Kyiv', offset))

    const said = page.findAll('[role=status]').map((each) => each.text())
    expect(said.filter((text) => text.includes('time zone data'))).toHaveLength(notices)
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

  it('shows what the booking is for, and until when it can be changed', async () => {
    await open(`/manage/${ID}#secret`)

    expect(page.text()).toContain('Tyre change')
    expect(page.text()).toContain('55 mins')
    expect(page.text()).toContain('until Sunday 22 November 2026, 09:00')
    expect(document.title).toBe('Your booking · Podil · Slotwright')
  })

  it('offers nothing that is too late', async () => {
    vi.setSystemTime('2026-11-22T07:00:01Z')
    await open(`/manage/${ID}#secret`)

    expect(page.text()).toContain('Please call.')
    expect(page.findAll('button').map((each) => each.text())).not.toContain('Cancel booking')
  })

  it('moves to one of the nearest times', async () => {
    const { asked, answers: told } = await open(`/manage/${ID}#secret`, {
      [`POST ${BOOKING}/reschedule`]: moved,
    })
    await press('Move to another time')
    told[BOOKING] = moved
    await press('Monday 23 November 2026, 10:00')

    expect(page.text()).toContain('Your booking has been moved')
    expect(page.text()).toContain('10:00 – 10:55')
    const request = asked.mock.calls.find(([path]) => path.endsWith('/reschedule'))?.[1]
    expect(JSON.parse(String(request?.body))).toEqual({
      post_id: 'b1',
      starts_at: '2026-11-23T08:00:00Z',
    })
  })

  it('takes a lost answer for what the booking says', async () => {
    const { answers: told } = await open(`/manage/${ID}#secret`, {
      [`POST ${BOOKING}/reschedule`]: 503,
      [`POST ${BOOKING}/cancel`]: 503,
    })
    await press('Move to another time')
    told[BOOKING] = moved
    await press('Monday 23 November 2026, 10:00')
    expect(page.text()).toContain('Your booking has been moved')
    expect(page.find('[role=alert]').exists()).toBe(false)

    await press('Cancel booking')
    told[BOOKING] = { ...moved, status: 'cancelled_by_customer' }
    await press('Yes, cancel it')
    expect(page.text()).toContain('Your booking is cancelled')
    expect(page.find('[role=alert]').exists()).toBe(false)
  })

  describe('the focus', () => {
    const label = () => document.activeElement?.textContent?.trim()

    it('goes to the harmless answer each time, and back', async () => {
      await open(`/manage/${ID}#secret`)
      for (const _ of ['once', 'once more']) {
        await press('Cancel booking')
        expect(label()).toBe('Keep it')
        await press('Keep it')
        expect(label()).toBe('Cancel booking')
      }
    })

    it('goes to the title when what was pressed is gone', async () => {
      const { answers: told } = await open(`/manage/${ID}#secret`, {
        [`POST ${BOOKING}/reschedule`]: moved,
        [`POST ${BOOKING}/cancel`]: { ...moved, status: 'cancelled_by_customer' },
      })
      await press('Move to another time')
      expect(label()).toBe('Move your booking')
      await press('Keep the time')
      expect(label()).toBe('Move to another time')

      await press('Move to another time')
      told[BOOKING] = moved
      await press('Monday 23 November 2026, 10:00')
      expect(document.activeElement).toBe(page.get('h1').element)

      await press('Cancel booking')
      told[BOOKING] = { ...moved, status: 'cancelled_by_customer' }
      await press('Yes, cancel it')
      expect(document.activeElement).toBe(page.get('h1').element)
    })

    it('stays with the move that was refused', async () => {
      await open(`/manage/${ID}#secret`, {
        [`POST ${BOOKING}/reschedule`]: Response.json({ code: 'slot-taken' }, { status: 409 }),
      })
      await press('Move to another time')
      await press('Monday 23 November 2026, 10:00')

      expect(page.get('[role=alert]').text()).toContain('Somebody was faster')
      expect(label()).toBe('Move your booking')
    })
  })

  it('offers other times at once to whoever is displaced', async () => {
    await open(`/manage/${ID}#secret`, { [BOOKING]: { ...booking, displaced: true } })

    expect(page.text()).toContain('The opening hours have changed')
    expect(page.text()).toContain('Nearest free times')
  })

  it('opens the link that is pasted over a broken one', async () => {
    const { router, answers: told } = await open(`/manage/${ID}#bro`, { [BOOKING]: 404 })
    told[BOOKING] = booking
    await router.push(`/manage/${ID}#whole`)
    await settled()

    expect(page.text()).toContain('Confirmed')
    expect(page.find('[role=alert]').exists()).toBe(false)
  })

  it('moves a booking as soon as its place is known', async () => {
    const { answers: told } = await open(`/manage/${ID}#secret`, { '/api/v1/posts/b1': 503 })
    expect(page.text()).toContain('Confirmed')
    expect(page.text()).not.toContain('Move to another time')

    told['/api/v1/posts/b1'] = answers()['/api/v1/posts/b1']
    await press('Try again')
    expect(page.text()).toContain('Podil')
    expect(page.text()).toContain('Move to another time')
  })

  it('does not take the refusal of a proxy for a wrong link', async () => {
    await open(`/manage/${ID}#secret`, { [BOOKING]: 403 })

    expect(page.get('[role=alert]').text()).not.toContain('does not open a booking')
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
