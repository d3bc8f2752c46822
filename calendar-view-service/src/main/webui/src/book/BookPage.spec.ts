import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../i18n/useLanguage'
import { aZoneList } from '../testing/aZoneList'
import { openPage, settled, type Answers } from '../testing/aSuite'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const BAY = '0190a000-0000-7000-8000-0000000000b1'
const TYRES = '0190a000-0000-7000-8000-0000000000d1'
const BALANCE = '0190a000-0000-7000-8000-0000000000d2'
const HOLD = '0190a000-0000-7000-8000-0000000000e1'
const BOOKING = '0190a000-0000-7000-8000-0000000000c1'
const AT = '2026-12-01T07:00:00Z'
const path = (rest = '') => `/api/v1/service-points/${POINT}${rest}`

const service = (id: string, name: string) => ({
  id,
  name,
  default_duration_minutes: 40,
  durations_by_car_type: { suv: 55 },
  active: true,
})
const time = (starts_at: string, ends_at: string) => ({
  post_id: BAY,
  post_number: 1,
  starts_at,
  ends_at,
})
const nine = time(AT, '2026-12-01T07:55:00Z')
const ten = time('2026-12-01T08:00:00Z', '2026-12-01T08:55:00Z')
const hold = {
  id: HOLD,
  status: 'held',
  post_id: BAY,
  starts_at: AT,
  ends_at: nine.ends_at,
  expires_at: '2026-11-20T12:10:00Z',
  token: 'secret-of-hold',
}
const booked = {
  ...nine,
  id: BOOKING,
  status: 'confirmed',
  version: 1,
  displaced: false,
  service_point_id: POINT,
  services: [],
  manage_token: 'secret-of-booking',
}
const answers = (): Answers => ({
  [path()]: { id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: 'Kyiv, Val 15' },
  [path('/services')]: { items: [service(TYRES, 'Tyre change'), service(BALANCE, 'Balancing')] },
  [path('/posts')]: {
    items: [
      {
        id: BAY,
        service_point_id: POINT,
        number: 1,
        name: 'Bay 1',
        slot_duration_minutes: 30,
        active: true,
      },
    ],
  },
  [path('/availability/days')]: {
    timezone: 'Europe/Kyiv',
    days: [{ date: '2026-12-01', first_starts_at: AT }],
    next_starts_at: null,
  },
  [path('/availability')]: { openings: [nine, ten], next_cursor: null },
  'POST /api/v1/bookings/optimal-slots': {
    recommendations: [{ ...ten, reasons: [{ code: 'no-leftover', detail: 'Detail.' }] }],
  },
  'POST /api/v1/reservations': hold,
  [`/api/v1/reservations/${HOLD}`]: { ...hold, token: undefined },
  'POST /api/v1/bookings': booked,
  [`/api/v1/bookings/${BOOKING}`]: booked,
  [`/api/v1/posts/${BAY}`]: {
    id: BAY,
    service_point_id: POINT,
    number: 1,
    name: 'Bay 1',
    slot_duration_minutes: 30,
    active: true,
  },
})

type Opened = Awaited<ReturnType<typeof openPage>>
let page: VueWrapper
let opened: Opened

async function open(query = '', more: Answers = {}) {
  opened = await openPage(`/book/${POINT}${query}`, { ...answers(), ...more })
  page = opened.page
}

const button = (label: string) =>
  page.findAll('button').find((candidate) => candidate.text().startsWith(label))

async function press(label: string) {
  await button(label)?.trigger('click')
  await settled()
}

async function submit() {
  await page.get('form').trigger('submit')
  await settled()
}

const requests = (method: string, address: string) =>
  opened.asked.mock.calls.filter(
    ([asked, request]) => asked === address && request?.method === method,
  )
const headersOf = (method: string, address: string) =>
  requests(method, address).map(([, request]) => new Headers(request?.headers))
const bodyOf = (method: string, address: string) =>
  JSON.parse(String(requests(method, address).at(-1)?.[1]?.body)) as unknown

const TIMES = `?services=${TYRES}&car=suv`
const DETAILS = `${TIMES}&at=${AT}&bay=${BAY}`

async function holdNine() {
  await open(TIMES)
  await press('09:00')
}

async function type(name: string, value: string) {
  await page.get(`[name=${name}]`).setValue(value)
}

async function typeAll() {
  await type('name', ' Olena K. ')
  await type('email', 'olena@example.test')
}

describe('BookPage', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T12:00:00Z') })
    sessionStorage.clear()
    localStorage.clear()
  })
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
    vi.useRealTimers()
    useLanguage().language.value = 'en'
  })

  it.each<[Language, string, number]>([
    ['en', '+02:00', 0],
    ['en', '+03:00', 1],
    ['uk', '+03:00', 1],
    ['ru', '+03:00', 1],
  ])('compares in %s the clocks of the browser with an offset of %s', async (...expected) => {
    const [language, offset, notices] = expected
    useLanguage().language.value = language
    await open(TIMES, aZoneList('Europe/Kyiv', offset))

    const said = page.findAll('[role=status]').map((each) => each.text())
    expect(said.filter((text) => text.includes('(Europe/Kyiv)'))).toHaveLength(notices)
  })

  describe('services', () => {
    it('keeps what was chosen for who comes back', async () => {
      await open()
      await page.get(`input[value="${BALANCE}"]`).setValue()
      await submit()
      await opened.router.push(`/book/${POINT}`)
      await settled()

      const checked = page.findAll<HTMLInputElement>('[name=service]')
      expect(checked.map(({ element }) => element.checked)).toEqual([false, true])
    })

    it('asks for services and the car, and says how long it takes', async () => {
      await open()
      expect(page.get('h1').text()).toBe('What do you need?')
      await page.get(`input[value=suv]`).setValue()
      await page.get(`input[value="${TYRES}"]`).setValue()
      await page.get(`input[value="${BALANCE}"]`).setValue()
      expect(page.get('form [role=status]').text()).toBe('Takes 1 hr 50 mins')
      await submit()

      expect(opened.router.currentRoute.value.query).toEqual({
        services: `${TYRES},${BALANCE}`,
        car: 'suv',
      })
      expect(page.get('h1').text()).toBe('When suits you?')
    })

    it('says so when none is chosen', async () => {
      await open()
      await submit()

      expect(page.get('[role=alert]').text()).toBe('Please choose at least one service.')
    })

    it('says that there is no such point, and that nothing is offered', async () => {
      await open('', { [path()]: 404 })
      expect(page.get('[role=alert]').text()).toContain('There is no such service point')
      page.unmount()

      await open('', { [path('/services')]: { items: [] } })
      expect(page.text()).toContain('Nothing can be booked online yet')
    })
  })

  describe('time', () => {
    it('opens on the first bookable day, the recommended time first', async () => {
      await open(TIMES)

      expect(page.text()).toContain('Tuesday 1 December 2026')
      const times = page.findAll('.times button').map((each) => each.text())
      expect(times).toEqual(['10:00fits exactly', '09:00', '10:00'])
    })

    it('says when the next opening is if the month has none', async () => {
      await open(`${TIMES}&month=2027-01-01`, {
        [path('/availability/days')]: {
          timezone: 'Europe/Kyiv',
          days: [],
          next_starts_at: '2027-02-03T07:00:00Z',
        },
      })

      expect(page.text()).toContain('Nothing is free in this month')
      await press('Next opening: Wednesday 3 February 2027')
      expect(opened.router.currentRoute.value.query).toMatchObject({ day: '2027-02-03' })
    })

    it('shows days beside each other, which is in the address', async () => {
      await open(TIMES)
      await press('Days')
      expect(opened.router.currentRoute.value.query).toMatchObject({ view: 'columns' })
      const tuesday = page.get('section[aria-label="Tuesday 1 December"]')
      expect(tuesday.get('h2').text()).toBe('Tue 1')
      expect(tuesday.findAll('li').map((each) => each.text())).toEqual(['09:00', '10:00'])

      await press('09:00')
      expect(requests('POST', '/api/v1/reservations')).toHaveLength(1)
    })

    it('says that nothing is free at all', async () => {
      await open(TIMES, {
        [path('/availability/days')]: { timezone: 'Europe/Kyiv', days: [], next_starts_at: null },
      })

      expect(page.text()).toContain('Nothing is free at present')
    })

    it('keeps the chosen time under a key, and asks who is coming', async () => {
      await holdNine()

      expect(bodyOf('POST', '/api/v1/reservations')).toEqual({
        post_id: BAY,
        starts_at: AT,
        service_ids: [TYRES],
        car_type: 'suv',
      })
      const [headers] = headersOf('POST', '/api/v1/reservations')
      expect(headers?.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/)
      expect(headers?.get('Client-Token')).toMatch(/^[0-9a-f]{32}$/)
      expect(page.get('h1').text()).toBe('Who is coming?')
      expect(page.text()).toContain('Kept for you: 10:00')
      expect(opened.router.currentRoute.value.fullPath).not.toContain('secret')
    })

    it('names the nearest times when somebody was faster', async () => {
      await open(TIMES, {
        'POST /api/v1/reservations': Response.json(
          { code: 'slot-taken', title: 'Taken' },
          { status: 409 },
        ),
      })
      await press('09:00')

      const alert = page.get('[role=alert]')
      expect(alert.text()).toContain('Somebody was faster')
      expect(alert.findAll('button').map((each) => each.text())).toEqual([
        'Tuesday 1 December 2026, 09:00',
        'Tuesday 1 December 2026, 10:00',
      ])
    })
  })

  describe('details', () => {
    it('books once, under one key, and leads to the booking', async () => {
      await holdNine()
      await typeAll()
      await submit()

      expect(bodyOf('POST', '/api/v1/bookings')).toEqual({
        reservation_id: HOLD,
        reservation_token: 'secret-of-hold',
        customer: { name: 'Olena K.', email: 'olena@example.test', locale: 'en' },
        notes: '',
      })
      expect(requests('POST', '/api/v1/bookings')).toHaveLength(1)
      await vi.waitFor(() => expect(page.get('h1').text()).toBe('You are booked'), 5_000)
      expect(opened.router.currentRoute.value.path).toBe(`/book/${POINT}/done/${BOOKING}`)
      expect(page.get('a.primary').attributes('href')).toBe(`/manage/${BOOKING}#secret-of-booking`)
    })

    it('sends one request for a double click', async () => {
      await holdNine()
      await typeAll()
      const form = page.get('form')
      await Promise.all([form.trigger('submit'), form.trigger('submit')])
      await settled()

      expect(requests('POST', '/api/v1/bookings')).toHaveLength(1)
    })

    it('repeats a lost answer under the same key', async () => {
      await open(TIMES, { 'POST /api/v1/bookings': 503 })
      await press('09:00')
      await typeAll()
      await submit()
      expect(page.text()).toContain('you will not be booked twice')
      opened.answers['POST /api/v1/bookings'] = booked

      await vi.waitFor(() => expect(page.get('h1').text()).toBe('You are booked'), 5_000)
      const keys = headersOf('POST', '/api/v1/bookings').map((each) => each.get('Idempotency-Key'))
      expect(keys.length).toBeGreaterThan(1)
      expect(new Set(keys).size).toBe(1)
    })

    it('tells who has gone back meanwhile that they are booked', async () => {
      await open(TIMES, { 'POST /api/v1/bookings': 503 })
      await press('09:00')
      await typeAll()
      await submit()
      opened.router.back()
      await vi.waitFor(() => expect(page.get('h1').text()).toBe('When suits you?'), 5_000)
      opened.answers['POST /api/v1/bookings'] = booked

      await vi.waitFor(() => expect(page.get('h1').text()).toBe('You are booked'), 8_000)
    })

    it('shows what is missing at its field, and sends nothing', async () => {
      await holdNine()
      await submit()

      const invalid = page.findAll('[aria-invalid=true]').map((each) => each.attributes('name'))
      expect(invalid).toEqual(['name', 'email'])
      expect(document.activeElement?.getAttribute('name')).toBe('name')
      expect(requests('POST', '/api/v1/bookings')).toHaveLength(0)
    })

    it('shows a violation of the service at its field', async () => {
      await open(TIMES, {
        'POST /api/v1/bookings': Response.json(
          { code: 'validation', violations: [{ pointer: '/customer/phone', code: 'malformed' }] },
          { status: 422 },
        ),
      })
      await press('09:00')
      await typeAll()
      await type('phone', 'x')
      await submit()

      expect(page.get('[name=phone]').attributes('aria-invalid')).toBe('true')
      expect(document.activeElement?.getAttribute('name')).toBe('phone')
    })

    it('keeps what was typed, and the hold, when the page is loaded again', async () => {
      await holdNine()
      await type('name', 'Olena')
      page.unmount()
      await open(DETAILS)

      expect((page.get('[name=name]').element as HTMLInputElement).value).toBe('Olena')
      expect(requests('POST', '/api/v1/reservations')).toHaveLength(0)
    })

    it('holds nothing by opening a shared link', async () => {
      await open(DETAILS)
      expect(page.text()).toContain('This time is not kept for you yet')
      expect(requests('POST', '/api/v1/reservations')).toHaveLength(0)

      await press('Continue with this time')
      expect(page.find('form').exists()).toBe(true)
    })

    it('offers the time again when the hold has run out', async () => {
      await open(TIMES, { [`/api/v1/reservations/${HOLD}`]: { ...hold, status: 'expired' } })
      await press('09:00')
      vi.setSystemTime('2026-11-20T12:10:01Z')

      await vi.waitFor(() => expect(page.text()).toContain('for a few minutes only'), 3_000)
      await press('Keep it again')
      expect(requests('POST', '/api/v1/reservations')).toHaveLength(2)
    })

    it.each(['expired', 'booked'])(
      'waits for a booking that was sent in time, whose hold is %s meanwhile',
      async (status) => {
        await open(TIMES, {
          'POST /api/v1/bookings': 503,
          [`/api/v1/reservations/${HOLD}`]: { ...hold, status },
        })
        await press('09:00')
        await typeAll()
        await submit()
        vi.setSystemTime('2026-11-20T12:10:01Z')
        await vi.waitFor(() => expect(page.text()).not.toContain('Kept for you'), 3_000)
        await settled()
        expect(button('Keep it again')).toBeUndefined()
        opened.answers['POST /api/v1/bookings'] = booked

        await vi.waitFor(() => expect(page.get('h1').text()).toBe('You are booked'), 8_000)
      },
    )

    it('offers other times when the hold was lost', async () => {
      await open(TIMES, {
        'POST /api/v1/bookings': Response.json({ code: 'reservation-expired' }, { status: 409 }),
      })
      await press('09:00')
      await typeAll()
      await submit()

      const alert = page.get('[role=alert]')
      expect(alert.text()).toContain('no longer kept for you')
      expect(alert.findAll('button').length).toBeGreaterThan(0)
    })
  })

  describe('code', () => {
    const CONFIRM = `/api/v1/bookings/confirmations/${HOLD}`
    const waiting = {
      ...nine,
      status: 'awaiting-confirmation',
      confirmation_id: HOLD,
      expires_at: '2026-11-20T12:25:00Z',
    }

    it('asks for the code of the mail, and books with it', async () => {
      await open(TIMES, { 'POST /api/v1/bookings': waiting, [`POST ${CONFIRM}`]: booked })
      await press('09:00')
      await typeAll()
      await submit()
      expect(page.get('h1').text()).toBe('Check your inbox')

      await type('code', '12 34')
      await submit()
      expect(page.text()).toContain('The code has six digits')
      await type('code', '123 456')
      await submit()

      expect(bodyOf('POST', CONFIRM)).toEqual({ code: '123456' })
      await vi.waitFor(() => expect(page.get('h1').text()).toBe('You are booked'), 5_000)
    })

    it('says that a code is wrong, and that it is too late', async () => {
      const refused = (code: string, status: number) => Response.json({ code }, { status })
      await open(`${DETAILS}&confirm=${HOLD}`, {
        [`POST ${CONFIRM}`]: refused('confirmation-code-wrong', 403),
      })
      await type('code', '111111')
      await submit()
      expect(page.get('[role=alert]').text()).toContain('not the code of the email')

      opened.answers[`POST ${CONFIRM}`] = refused('confirmation-expired', 410)
      await submit()
      expect(page.get('[role=alert]').text()).toContain('Please book again')
      expect(button('Choose another time')).toBeDefined()
    })
  })

  it.each([
    ['uk', 'Що потрібно зробити?'],
    ['ru', 'Что нужно сделать?'],
  ] as const)('speaks %s', async (language, words) => {
    useLanguage().language.value = language
    await open()

    expect(page.get('h1').text()).toBe(words)
    expect(document.title).toContain(words)
  })
})
