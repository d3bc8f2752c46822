import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../../i18n/useLanguage'
import { openPage, settled, type Answers } from '../../testing/aSuite'
import { aClientBooking } from '../../testing/aClientBooking'
import { aZoneList } from '../../testing/aZoneList'
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
    [`/api/v1/service-points/${olena.service_point_id}/services`]: pageOf(),
    '/api/v1/notifications': pageOf(),
  })

let page: VueWrapper

let given: Answers

async function open(address = '/operator/bookings', more: Answers = {}) {
  const opened = await openPage(address, { ...answers(), ...more })
  page = opened.page
  given = opened.answers
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

function type(name: string, value: string) {
  const field = document.querySelector<HTMLInputElement>(`[name=${name}]`)
  if (!field) {
    throw new Error(`no field ${name}`)
  }
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

const asksFor = (asked: { mock: { calls: unknown[][] } }, path: string) =>
  asked.mock.calls.map(([to]) => String(to)).filter((to) => to.startsWith(path))

const WARSAW = '0190a000-0000-7000-8000-0000000000a2'
const elsewhere = `/api/v1/service-points/${WARSAW}/bookings`
const twoPoints = pageOf(
  { id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: '', organisation_id: ORGANISATION },
  {
    id: WARSAW,
    name: 'Warsaw',
    timezone: 'Europe/Warsaw',
    address: '',
    organisation_id: ORGANISATION,
  },
)

describe('the bookings of a point', () => {
  beforeEach(async () => {
    const { page: first } = await openPage('/my-bookings', answers())
    await signedIn()
    first.unmount()
  })

  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
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

  it('tells the release of the time zones, and when the browser has other ones', async () => {
    await open('/operator/bookings', aZoneList())

    expect(page.get('header').text()).toContain('Time zones 2026f')
    expect(page.get('main [role=status]').text()).toContain('some times (Europe/Kyiv) may be')
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

  it('takes back what was done by mistake, or says why that is too late', async () => {
    const lost = { ...olena, status: 'no_show' }
    const { asked, answers: server } = await open(`/operator/bookings?booking=${olena.id}`, {
      [`/api/v1/bookings/${olena.id}`]: lost,
      [`POST /api/v1/bookings/${olena.id}/undo`]: Response.json(
        { code: 'too-late-to-undo', title: 'Too late' },
        { status: 409 },
      ),
    })
    await press('Undo the last step')
    await press('Undo the last step')
    expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain(
      'too late to take that back',
    )

    server[`POST /api/v1/bookings/${olena.id}/undo`] = { ...olena, version: 9 }
    await press('Undo the last step')
    type('reason', 'Wrong row')
    await press('Undo the last step')

    const undone = asked.mock.calls.filter(([to]) => to.endsWith('/undo'))
    expect(JSON.parse(String(undone[1]?.[1]?.body))).toEqual({ reason: 'Wrong row' })
    expect(new Headers(undone[1]?.[1]?.headers).get('If-Match')).toBe('"7"')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Has arrived')
  })

  it('edits only what differs, and shows what is wrong at its field', async () => {
    const path = `/api/v1/bookings/${olena.id}`
    const { asked } = await open(`/operator/bookings?booking=${olena.id}`, {
      [`PATCH ${path}`]: Response.json(
        {
          code: 'malformed-email',
          title: 'Not valid',
          violations: [{ pointer: '/customer/email', code: 'malformed-email' }],
        },
        { status: 422 },
      ),
    })
    expect(button('Save').disabled).toBe(true)
    type('email', 'olena@example')
    await settled()
    await press('Save')

    const [, request] = asked.mock.calls.find(([, sent]) => sent?.method === 'PATCH') ?? []
    expect(JSON.parse(String(request?.body))).toEqual({
      customer: { name: 'Olena K.', email: 'olena@example', locale: 'uk' },
    })
    const field = document.querySelector('[name=email]')
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    expect(
      document.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toContain('not an email address')
  })

  it('keeps what was typed when somebody else was faster, and saves it on top', async () => {
    const patched = `PATCH /api/v1/bookings/${olena.id}`
    const { asked } = await open(`/operator/bookings?booking=${olena.id}`, {
      [patched]: Response.json({ code: 'version-conflict' }, { status: 412 }),
    })
    type('minutes', '90')
    const date = document.querySelector<HTMLInputElement>('[role=dialog] [type=date]')
    date!.value = '2026-11-24'
    date!.dispatchEvent(new Event('input', { bubbles: true }))
    await settled()
    const faster = {
      ...olena,
      version: 8,
      customer: { ...olena.customer, name: 'Olena Kovalenko' },
    }
    given[`/api/v1/bookings/${olena.id}`] = faster
    await press('Save')

    expect(document.querySelector<HTMLInputElement>('[name=minutes]')?.value).toBe('90')
    expect(document.querySelector<HTMLInputElement>('[name=name]')?.value).toBe('Olena Kovalenko')
    expect(document.querySelector<HTMLInputElement>('[role=dialog] [type=date]')?.value).toBe(
      '2026-11-24',
    )
    given[patched] = { ...faster, version: 9 }
    await press('Save')
    const sent = asked.mock.calls.filter(([, request]) => request?.method === 'PATCH')
    expect(sent.map(([, request]) => new Headers(request?.headers).get('If-Match'))).toEqual([
      '"7"',
      '"8"',
    ])
    expect(sent.map(([, request]) => String(request?.body))).toEqual(
      Array(2).fill('{"duration_minutes":90}'),
    )
    expect(document.querySelector<HTMLInputElement>('[name=minutes]')?.value).toBe('')
  })

  it('moves a job that has begun to another post only', async () => {
    const begun = { ...olena, status: 'in_progress' }
    const path = `/api/v1/bookings/${olena.id}`
    const { asked } = await open(`/operator/bookings?booking=${olena.id}`, {
      [path]: begun,
      [`POST ${path}/reschedule`]: begun,
    })
    expect(asksFor(asked, `${path}/alternatives`)).toEqual([])
    await press('Move')

    const [, request] = asked.mock.calls.find(([to]) => to.endsWith('/reschedule')) ?? []
    expect(JSON.parse(String(request?.body))).toEqual({ post_id: olena.post_id })
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

  it('searches at the other points when somebody asks for it, on their clocks', async () => {
    const { asked, router } = await open('/operator/bookings?q=Ihor', {
      '/api/v1/service-points': twoPoints,
      [elsewhere]: pageOf({ ...ihor, displaced: false, service_point_id: WARSAW }),
    })
    expect(asksFor(asked, elsewhere)).toEqual([])
    await press('Search at the other service points')

    expect(asksFor(asked, `${elsewhere}?q=Ihor`)).toHaveLength(1)
    const table = page.findAll('table').find((each) => each.text().includes('Warsaw'))
    expect(table?.text()).toContain('Mon 23 Nov, 08:00 – 08:55')
    await table?.get('tbody tr').trigger('click')
    await settled()
    expect(router.currentRoute.value.query).toMatchObject({ point: WARSAW, booking: ihor.id })
  })

  it('shows all service points when somebody asks, with what is more at each', async () => {
    const { asked, router } = await open('/operator/bookings?status=confirmed', {
      '/api/v1/service-points': twoPoints,
      [elsewhere]: {
        items: [{ ...ihor, displaced: true, service_point_id: WARSAW }],
        next_cursor: 'c',
      },
    })
    await press('Show the other service points too')

    expect(asksFor(asked, `${elsewhere}?status=confirmed`)).toHaveLength(1)
    const table = page.findAll('table').find((each) => each.text().includes('Warsaw'))
    expect(table?.text()).toContain('Needs another time')
    await press('More at Warsaw')
    expect(router.currentRoute.value.query).toMatchObject({ point: WARSAW, status: 'confirmed' })
  })

  it('saves all that the filters leave, of all pages and points, on the clocks of the points', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:bookings'
    })
    const second = { ...olena, id: '0190a000-0000-7000-8000-0000000000c3', status: 'completed' }
    const { asked } = await open('/operator/bookings?status=confirmed', {
      '/api/v1/service-points': twoPoints,
      [BOOKINGS]: pageOf(),
      [elsewhere]: pageOf({ ...ihor, service_point_id: WARSAW }),
    })
    const pages = [{ items: [olena], next_cursor: 'next' }, pageOf(second)]
    const before = asked.mock.calls.length
    given[BOOKINGS] = () => pages.shift()
    await press('Export all service points')

    const rows = (await files[0]?.text())?.trim().split('\r\n').slice(1)
    expect(rows?.map((row) => row.split(',').slice(0, 6).join(' '))).toEqual([
      'Podil 2026-11-23 09:00 09:55 Bay 1 Confirmed',
      'Podil 2026-11-23 09:00 09:55 Bay 1 Completed',
      'Warsaw 2026-11-23 08:00 08:55 Bay 1 Needs another time',
    ])
    const questions = asked.mock.calls.slice(before).map(([to]) => new URL(String(to), 'http://x'))
    expect(questions.map(({ searchParams }) => searchParams.get('cursor'))).toContain('next')
    expect(questions.every(({ search }) => search.includes('status=confirmed'))).toBe(true)
  })

  it('saves nothing when a page cannot be read, says so, and tries the same again', async () => {
    const made = vi.spyOn(URL, 'createObjectURL')
    await open('/operator/bookings', { '/api/v1/service-points': twoPoints, [elsewhere]: 403 })
    await press('Export all service points')

    expect(made).not.toHaveBeenCalled()
    expect(page.find('[role=alert]').exists()).toBe(true)

    made.mockReturnValue('blob:bookings')
    given[elsewhere] = pageOf({ ...ihor, service_point_id: WARSAW })
    await press('Try again')

    const saved = made.mock.calls[0]?.[0] as Blob
    expect(await saved.text()).toContain('Warsaw')
    expect(page.find('[role=alert]').exists()).toBe(false)
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
