import type { VueWrapper } from '@vue/test-utils'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../../i18n/useLanguage'
import { anOperator, ORGANISATION, signedIn } from '../../testing/anOperator'
import { oneByOne, openPage, settled, type Answers } from '../../testing/aSuite'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const point = `/api/v1/service-points/${POINT}`
const settings = {
  id: POINT,
  organisation_id: ORGANISATION,
  name: 'Podil',
  timezone: 'Europe/Kyiv',
  address: 'Kyiv',
  contact_email: null,
  auto_confirm: true,
  min_notice_minutes: 0,
  booking_horizon_days: 60,
  hold_minutes: 10,
  cancellation_deadline_minutes: null,
  minutes_early: 30,
  confirm_guests: false,
  challenge: false,
  limits: { holds_per_client: 3, mails_per_email_per_day: null },
  reminders: { day_before_at: '18:00', minutes_before: [120] },
  quiet_hours: null,
  version: 4,
}
const tyres = {
  id: '0190a000-0000-7000-8000-0000000000d1',
  service_point_id: POINT,
  name: 'Tyre change',
  default_duration_minutes: 40,
  durations_by_car_type: { suv: 55 },
  buffer_before_minutes: 0,
  buffer_after_minutes: 15,
  active: true,
  version: 2,
}
const bay = {
  id: '0190a000-0000-7000-8000-0000000000b1',
  service_point_id: POINT,
  number: 1,
  name: 'Bay 1',
  slot_duration_minutes: 30,
  buffer_before_minutes: 0,
  buffer_after_minutes: 0,
  active: true,
  timezone: 'Europe/Kyiv',
  version: 7,
}
const flag = {
  key: 'short_week',
  description: 'Whether weekends are folded',
  enabled: true,
  default_variant: 'off',
  variants: [{ name: 'off', value: false, percentage: 100 }],
  organisation_overrides: {},
  version: 3,
}
const anImport = {
  import_id: '0190a000-0000-7000-8000-000000000071',
  dry_run: false,
  status: 'done',
  processed: 3,
  created: 1,
  unchanged: 1,
  posts: 3,
  rejected_count: 1,
  rejected: [{ index: 2, line: 5, external_id: 'sp-19', code: 'x', message: 'No such zone' }],
  removed: 0,
  kept: 0,
  started_at: '2026-11-20T12:00:00Z',
  updated_at: '2026-11-20T12:00:01Z',
}

const answers = (isAdmin = true): Answers =>
  anOperator({
    '/api/v1/me': { subject: 's1', organisation_id: ORGANISATION, admin: isAdmin },
    '/api/v1/service-points': { items: [settings] },
    [point]: settings,
    [`${point}/posts`]: { items: [bay] },
    [`${point}/services`]: { items: [tyres] },
    '/api/v1/admin/feature-flags': { items: [flag] },
    '/api/v1/imports': { items: [anImport] },
  })

let page: VueWrapper

async function open(section: string, more: Answers = {}, isAdmin = true) {
  const { page: first } = await openPage('/my-bookings', answers(isAdmin))
  await signedIn()
  first.unmount()
  const opened = await openPage(`/operator/setup/${section}`, { ...answers(isAdmin), ...more })
  page = opened.page
  const sent = (method: string, path: string) =>
    opened.asked.mock.calls
      .filter(([to, request]) => to === path && request?.method === method)
      .map(([, request]) => ({
        body: request?.body,
        json: () => JSON.parse(String(request?.body)),
        headers: new Headers(request?.headers),
      }))
  return { ...opened, sent }
}

const field = (pointer: string) => {
  const found = document.querySelector<HTMLInputElement>(`[name="${pointer}"]`)
  if (!found) {
    throw new Error(`no field ${pointer}`)
  }
  return found
}

async function type(pointer: string, text: string) {
  field(pointer).value = text
  field(pointer).dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

async function press(label: string) {
  const found = [...document.querySelectorAll('button')].find(
    (button) => button.textContent?.trim() === label,
  )
  if (!found) {
    throw new Error(`no button ${label}`)
  }
  found.click()
  await settled()
}

describe('the set-up of a service point', () => {
  beforeEach(() => void (useLanguage().language.value = 'en'))

  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
    useLanguage().language.value = 'en'
  })

  it('opens the first service point, once, and goes on with it', async () => {
    const path = '/api/v1/service-points'
    const {
      sent,
      answers: server,
      router,
    } = await open('settings', {
      [path]: { items: [] },
      [`POST ${path}`]: 503,
    })
    expect(page.text()).toContain('Your organisation has no service point yet.')
    await press('Add a service point')
    await type('/name', 'Obolon')
    await type('/timezone', 'Europe/Warsaw')
    await type('/address', 'Kyiv, Obolonskyi Avenue 21')
    await type('/location/latitude', '50,5087')
    await type('/location/longitude', '30,4983')
    await press('Save')
    server[`POST ${path}`] = settings
    server[path] = { items: [settings] }
    await press('Save')

    const [first, second] = sent('POST', path)
    expect(first?.json()).toEqual({
      name: 'Obolon',
      timezone: 'Europe/Warsaw',
      address: 'Kyiv, Obolonskyi Avenue 21',
      location: { latitude: 50.5087, longitude: 30.4983 },
    })
    expect(second?.headers.get('Idempotency-Key')).toBe(first?.headers.get('Idempotency-Key'))
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(router.currentRoute.value.query['point']).toBe(POINT)
    expect(field('/name').value).toBe('Podil')
  })

  it('replaces a service by what its form says', async () => {
    const { sent } = await open('services', { [`PUT /api/v1/services/${tyres.id}`]: tyres })
    expect(page.text()).toContain('40 minutes · suv 55')
    await press('Edit')
    await type('/durations_by_car_type', 'suv: 60\nvan: 70')
    await type('/buffer_after_minutes', '')
    await press('Save')

    const [put] = sent('PUT', `/api/v1/services/${tyres.id}`)
    expect(put?.json()).toEqual({
      name: 'Tyre change',
      default_duration_minutes: 40,
      durations_by_car_type: { suv: 60, van: 70 },
      buffer_before_minutes: 0,
      active: true,
    })
    expect(put?.headers.get('If-Match')).toBe('"2"')
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('adds a post once, whatever becomes of the answer, and says which number is taken', async () => {
    const { sent, answers: server } = await open('posts', { [`POST ${point}/posts`]: 503 })
    await press('Add')
    expect(field('/active').checked).toBe(true)
    await type('/number', '2')
    await type('/name', 'Bay 2')
    await type('/slot_duration_minutes', '20')
    await press('Save')
    server[`POST ${point}/posts`] = Response.json(
      { code: 'post-number-taken', title: 'Taken' },
      { status: 409 },
    )
    await press('Save')
    expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain(
      'Another post has this number.',
    )
    const attempts = sent('POST', `${point}/posts`)
    expect(attempts[0]?.json()).toEqual({
      number: 2,
      name: 'Bay 2',
      slot_duration_minutes: 20,
      active: true,
    })
    const keys = attempts.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(new Set(keys).size).toBe(1)
  })

  it('shows at each field what a service says of it, and sends nothing that cannot be read', async () => {
    const { sent } = await open('services', {
      [`PUT /api/v1/services/${tyres.id}`]: Response.json(
        {
          code: 'validation',
          title: 'Not valid',
          violations: [
            { pointer: '/default_duration_minutes', code: 'out-of-range' },
            { pointer: '/durations_by_car_type/suv', code: 'out-of-range' },
          ],
        },
        { status: 422 },
      ),
    })
    await press('Edit')
    await type('/durations_by_car_type', 'suv sixty')
    await press('Save')
    expect(field('/durations_by_car_type').getAttribute('aria-invalid')).toBe('true')
    expect(sent('PUT', `/api/v1/services/${tyres.id}`)).toEqual([])

    await type('/durations_by_car_type', 'suv: 6000')
    await press('Save')
    expect(field('/durations_by_car_type').getAttribute('aria-invalid')).toBe('true')
    expect(field('/default_duration_minutes').getAttribute('aria-invalid')).toBe('true')
    expect(field('/name').getAttribute('aria-invalid')).toBeNull()
    expect(document.activeElement).toBe(field('/default_duration_minutes'))
  })

  it.each([
    [
      'services',
      `${point}/services`,
      `/api/v1/services/${tyres.id}`,
      tyres,
      '/buffer_after_minutes',
    ],
    ['settings', point, point, settings, '/hold_minutes'],
  ])(
    'keeps what was typed in %s when somebody else was faster, and saves it on top',
    async (section, list, path, record, other) => {
      const { sent, answers: server } = await open(section, {
        [`PUT ${path}`]: Response.json({ code: 'version-conflict' }, { status: 412 }),
      })
      if (section === 'services') {
        await press('Edit')
      }
      await type('/name', 'Another name')
      const faster = { ...record, version: 9, [other.slice(1)]: 25 }
      server[list] = section === 'services' ? { items: [faster] } : faster
      await press('Save')
      expect(field('/name').value).toBe('Another name')
      expect(field(other).value).toBe('25')

      server[`PUT ${path}`] = { ...faster, name: 'Another name', version: 10 }
      await press('Save')
      expect(sent('PUT', path)[1]?.headers.get('If-Match')).toBe('"9"')
      expect(sent('PUT', path)[1]?.json()).toMatchObject({
        name: 'Another name',
        [other.slice(1)]: 25,
      })
    },
  )

  it('shows what has become of the settings once they are saved', async () => {
    const { answers: server } = await open('settings', {
      [`PUT ${point}`]: { ...settings, version: 5 },
    })
    await type('/hold_minutes', '')
    server[point] = { ...settings, hold_minutes: 15, version: 5 }
    await press('Save')

    expect(field('/hold_minutes').value).toBe('15')
    expect(page.text()).toContain('Saved.')
  })

  it('asks before it deletes, and says why a post stays', async () => {
    const { sent } = await open('posts', {
      [`DELETE /api/v1/posts/${bay.id}`]: Response.json(
        { code: 'has-upcoming-bookings', title: 'Has bookings' },
        { status: 409 },
      ),
    })
    await press('Delete')
    expect(page.text()).toContain('Delete “Bay 1”?')
    expect(sent('DELETE', `/api/v1/posts/${bay.id}`)).toEqual([])
    await press('Delete')

    expect(sent('DELETE', `/api/v1/posts/${bay.id}`)[0]?.headers.get('If-Match')).toBe('"7"')
    expect(page.get('[role=alert]').text()).toContain('There are upcoming bookings.')
  })

  it('saves the settings of a point; what is emptied gets its default, reminders are off', async () => {
    const { sent } = await open('settings', { [`PUT ${point}`]: settings })
    await type('/limits/holds_per_client', '')
    await type('/reminders/day_before_at', '')
    await type('/reminders/minutes_before', '')
    await press('Save')

    const [put] = sent('PUT', point)
    expect(put?.json()).toEqual({
      name: 'Podil',
      timezone: 'Europe/Kyiv',
      address: 'Kyiv',
      auto_confirm: true,
      min_notice_minutes: 0,
      booking_horizon_days: 60,
      hold_minutes: 10,
      minutes_early: 30,
      confirm_guests: false,
      challenge: false,
      reminders: {},
    })
    expect(put?.headers.get('If-Match')).toBe('"4"')
    expect(page.text()).toContain('Saved.')
  })

  it('says what another time zone displaces before it changes it', async () => {
    const { sent } = await open('settings', {
      [`PUT ${point}`]: oneByOne({ bookings_displaced: [], bookings_displaced_count: 3 }, settings),
    })
    await type('/timezone', 'Europe/Warsaw')
    await press('Save')
    expect(page.text()).toContain('Bookings that need another time: 3.')
    expect(sent('PUT', point)).toEqual([])
    await press('Change')

    expect(sent('PUT', point)[0]?.json()).toMatchObject({ timezone: 'Europe/Warsaw' })
  })

  it('adds a feature flag under its key', async () => {
    const path = '/api/v1/admin/feature-flags/new_flag'
    const { sent } = await open('flags', { [`PUT ${path}`]: { ...flag, key: 'new_flag' } })
    await press('Add')
    await type('/key', 'new_flag')
    await type('/default_variant', 'on')
    await type('/variants', '[{"name": "on", "value": true, "percentage": 100}]')
    await press('Save')

    const [put] = sent('PUT', path)
    expect(put?.json()).toEqual({
      enabled: false,
      default_variant: 'on',
      variants: [{ name: 'on', value: true, percentage: 100 }],
    })
    expect(put?.headers.get('If-None-Match')).toBe('*')
  })

  it('checks and imports a file, tells what was rejected, and takes an import back', async () => {
    const path = '/api/v1/imports/service-points'
    const { sent } = await open('imports', {
      [`POST ${path}`]: { ...anImport, dry_run: true },
      [`DELETE /api/v1/imports/${anImport.import_id}`]: {},
    })
    expect(page.text()).toContain('New: 1, known: 1, rejected: 1')
    expect(page.text()).toContain('5: sp-19 No such zone')
    const file = new File(['external_id;name'], 'points.CSV')
    const input = page.get('[type=file]').element as HTMLInputElement
    const chosen = new DataTransfer()
    chosen.items.add(file)
    input.files = chosen.files
    input.dispatchEvent(new Event('change'))
    await settled()
    await press('Check the file')
    const [trial] = sent('POST', `${path}?dry_run=true`)
    expect(trial?.headers.get('Content-Type')).toBe('text/csv')
    expect(trial?.body).toBe(file)
    expect(page.text()).toContain('checked only')

    await press('Undo')
    expect(page.text()).toContain('Remove the service points')
    await press('Undo')
    expect(sent('DELETE', `/api/v1/imports/${anImport.import_id}`)).toHaveLength(1)
  })

  it.each(['flags', 'imports', 'jobs'])('shows %s to administrators only', async (section) => {
    const { asked } = await open(section, {}, false)
    expect(page.text()).toContain('Only administrators see this page.')
    expect(page.find(`nav a[href*="${section}"]`).exists()).toBe(false)
    expect(
      asked.mock.calls.filter(([to]) => to.includes('admin') || to.includes('imports')),
    ).toEqual([])
  })

  it.each<[Language, string]>([
    ['uk', 'Тривалість слота'],
    ['ru', 'Длина слота'],
  ])('speaks %s', async (language, label) => {
    useLanguage().language.value = language
    await open('posts')
    document.querySelector<HTMLButtonElement>('.button.primary')?.click()
    await settled()

    expect(document.querySelector('[role=dialog]')?.textContent).toContain(label)
  })

  it.each(['settings', 'posts', 'services', 'flags', 'imports'])(
    'has no barriers on %s that a machine finds',
    async (section) => {
      await open(section)
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      })
      expect(violations.map(({ id }) => id)).toEqual([])
    },
  )
})
