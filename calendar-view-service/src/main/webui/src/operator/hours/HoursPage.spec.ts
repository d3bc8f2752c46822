import axe from 'axe-core'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../../i18n/useLanguage'
import { anOperator, signedIn } from '../../testing/anOperator'
import { oneByOne, openPage, settled, type Answers } from '../../testing/aSuite'
import { aWeek, offer } from '../../testing/aWeek'
import type { HoursDraft } from '../api/types'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const POST = '0190a000-0000-7000-8000-0000000000b1'
const DRAFT = '0190a000-0000-7000-8000-0000000000e1'
const post = `/api/v1/posts/${POST}`
const draftPath = `/api/v1/drafts/${DRAFT}`
const booking = {
  booking_id: '0190a000-0000-7000-8000-0000000000c1',
  post_id: POST,
  starts_at: '2026-11-17T07:00:00Z',
  ends_at: '2026-11-17T08:00:00Z',
}

const aDraft = (fields: Partial<HoursDraft> = {}): HoursDraft => ({
  id: DRAFT,
  post_id: POST,
  status: 'open',
  base_version: 12,
  version: 1,
  patches: [],
  created_at: '2026-11-16T07:00:00Z',
  ...fields,
})

const nine = {
  starts_at: '2026-11-17T07:00:00Z',
  ends_at: '2026-11-17T08:00:00Z',
  status: 'blocked',
}

const impact = (fields: object = {}) => ({
  base_version: 12,
  current_version: 12,
  slots_added: [],
  slots_removed: [booking, booking],
  bookings_displaced: [booking],
  bookings_displaced_count: 1,
  ...fields,
})

const answers = (): Answers =>
  anOperator({
    '/api/v1/service-points': {
      items: [{ id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: '' }],
    },
    [`/api/v1/service-points/${POINT}/posts`]: {
      items: [
        {
          id: POST,
          service_point_id: POINT,
          number: 1,
          name: 'Bay 1',
          slot_duration_minutes: 30,
          active: true,
        },
      ],
    },
    '/api/v1/calendar/week': offer(aWeek('2026-11-16'), 1, '09:00', '18:00', 'available'),
    [`${post}/drafts`]: { items: [] },
    [`${post}/opening-hours`]: { version: 3, opening_hours: 'Mo-Fr 09:00-18:00', notes: [] },
    [`${post}/overrides`]: { items: [] },
    [`${post}/blocks`]: { items: [] },
    [`${post}/versions`]: {
      items: [
        { version: 12, change: 'template', created_at: '2026-11-16T07:00:00Z' },
        { version: 11, change: 'block-added', created_at: '2026-11-15T07:00:00Z' },
      ],
    },
  })

let page: VueWrapper

async function open(more: Answers = {}) {
  const opened = await openPage('/operator/hours?week=2026-11-16', { ...answers(), ...more })
  page = opened.page
  const sent = (method: string, path: string) =>
    opened.asked.mock.calls
      .filter(([to, request]) => to === path && (request?.method ?? 'GET') === method)
      .map(([, request]) => ({
        body: request?.body && JSON.parse(String(request.body)),
        headers: new Headers(request?.headers),
      }))
  return { ...opened, sent }
}

const cell = (row: number, column: number) =>
  page.get(`[data-row="${row}"][data-column="${column}"]`)

const mouse = { pointerType: 'mouse', button: 0 }

async function draw(column: number, from: number, to: number) {
  await cell(from, column).trigger('pointerdown', mouse)
  await cell(to, column).trigger('pointermove', mouse)
  await cell(to, column).trigger('pointerup', mouse)
  await settled()
}

async function press(label: string, nth = 0) {
  const found = [...document.querySelectorAll('button')].filter(
    (candidate) => candidate.textContent?.trim() === label,
  )
  if (!found[nth]) {
    throw new Error(`no button ${label}`)
  }
  found[nth].click()
  await settled()
}

async function fill(values: Record<string, string>, form: Element) {
  for (const [type, value] of Object.entries(values)) {
    const field = form.querySelector<HTMLInputElement>(type)
    if (!field) {
      throw new Error(`no ${type}`)
    }
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  await settled()
}

describe('the hours of a post', () => {
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

  it('draws a stretch into a draft, which customers do not see', async () => {
    const { sent } = await open({ [`POST ${post}/drafts`]: aDraft({ patches: [nine] }) })
    await draw(1, 18, 19)

    const [begun] = sent('POST', `${post}/drafts`)
    expect(begun?.body).toEqual({ patches: [nine] })
    expect(begun?.headers.get('Idempotency-Key')).toBeTruthy()
    expect(page.text()).toContain('1 unpublished change')
    expect(cell(18, 1).attributes('aria-label')).toBe(
      'Tuesday 17 November 09:00, Available, will be blocked',
    )
    expect(cell(20, 1).attributes('aria-label')).toBe('Tuesday 17 November 10:00, Available')
  })

  it('begins no second draft while it is not known whether there is one', async () => {
    const { sent, answers: server } = await open({ [`${post}/drafts`]: 503 })
    server[`${post}/drafts`] = { items: [aDraft({ patches: [nine], version: 4 })] }
    server[`PATCH ${draftPath}`] = aDraft({ patches: [nine, nine], version: 5 })
    await draw(1, 18, 19)

    expect(sent('POST', `${post}/drafts`)).toEqual([])
    expect(sent('PATCH', draftPath)[0]?.headers.get('If-Match')).toBe('"4"')
  })

  it('leaves a draft with the post that it was drawn for', async () => {
    const other = '0190a000-0000-7000-8000-0000000000b2'
    const posts = (answers()[`/api/v1/service-points/${POINT}/posts`] as { items: object[] }).items
    const { router, answers: server } = await open({
      [`/api/v1/service-points/${POINT}/posts`]: {
        items: [...posts, { ...posts[0], id: other, number: 2, name: 'Bay 2' }],
      },
      ...Object.fromEntries(
        Object.entries(answers())
          .filter(([path]) => path.startsWith(post))
          .map(([path, answer]) => [path.replace(POST, other), answer]),
      ),
    })
    const draft = aDraft({ patches: [nine] })
    server[`POST ${post}/drafts`] = draft
    let answer: () => void = () => undefined
    const isLate = new Promise<void>((resolve) => (answer = resolve))
    const atOnce = fetch
    vi.stubGlobal('fetch', async (path: string, request?: RequestInit) => {
      await (request?.method === 'POST' && isLate)
      return atOnce(path, request)
    })
    await draw(1, 18, 19)
    await router.push({ query: { week: '2026-11-16', post: other } })
    await settled()
    answer()
    await settled()
    expect(page.text()).not.toContain('unpublished')

    server[`${post}/drafts`] = { items: [draft] }
    await router.push({ query: { week: '2026-11-16', post: POST } })
    await settled()
    expect(page.text()).toContain('1 unpublished change')
  })

  it('blocks a time again that was unblocked', async () => {
    const { sent } = await open({
      [`POST ${post}/blocks`]: oneByOne(
        ...[1, 2].flatMap((nth) => [
          { bookings_displaced: [], bookings_displaced_count: 0 },
          { ...nine, id: `0190a000-0000-7000-8000-00000000000${nth}` },
        ]),
      ),
    })
    const form = document.querySelectorAll('form')[2] as HTMLFormElement
    await fill({ '[type=date]': '2026-11-17' }, form)
    const [from, to] = [...form.querySelectorAll<HTMLInputElement>('[type=time]')]
    from!.value = '09:00'
    to!.value = '10:00'
    ;[from, to].forEach((field) => field?.dispatchEvent(new Event('input', { bubbles: true })))
    for (const _ of ['once', 'once more']) {
      await press('Check what this changes', 1)
      await press('Change')
    }

    const keys = sent('POST', `${post}/blocks`).map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
  })

  it('leads to a displaced booking at its point', async () => {
    await open({
      [`${post}/drafts`]: { items: [aDraft({ patches: [nine] })] },
      [`${draftPath}/impact`]: impact(),
    })
    page.unmount()
    const opened = await openPage(`/operator/hours?week=2026-11-16&point=${POINT}`, {
      ...answers(),
      [`${post}/drafts`]: { items: [aDraft({ patches: [nine] })] },
      [`${draftPath}/impact`]: impact(),
    })
    page = opened.page
    await press('Publish…')

    expect(document.querySelector('[role=dialog] a')?.getAttribute('href')).toBe(
      `/operator/bookings?point=${POINT}&booking=${booking.booking_id}`,
    )
  })

  it('draws by keys and by fingers: the first time, then the last', async () => {
    const draft = aDraft({ patches: [nine] })
    const { sent } = await open({
      [`${post}/drafts`]: { items: [draft] },
      [`PATCH ${draftPath}`]: draft,
    })
    page.get<HTMLInputElement>('[type=radio]').element.click()
    await cell(18, 1).trigger('pointerdown', { pointerType: 'touch' })
    await cell(18, 1).trigger('click')
    await cell(18, 1).trigger('keydown', { key: 'ArrowUp' })
    await cell(17, 1).trigger('keydown', { key: 'Enter' })
    await settled()

    const [added] = sent('PATCH', draftPath)
    expect(added?.body).toEqual({
      patches: [
        {
          starts_at: '2026-11-17T06:30:00Z',
          ends_at: '2026-11-17T07:30:00Z',
          status: 'available',
        },
      ],
    })
    expect(added?.headers.get('If-Match')).toBe('"1"')
  })

  it('forgets a stretch by Escape, and begins anew on another day', async () => {
    const { sent } = await open({ [`POST ${post}/drafts`]: aDraft() })
    await cell(18, 1).trigger('pointerdown', mouse)
    await cell(18, 1).trigger('keydown', { key: 'Escape' })
    await cell(20, 2).trigger('pointerdown', mouse)
    await cell(22, 3).trigger('pointerdown', mouse)
    await settled()
    expect(sent('POST', `${post}/drafts`)).toEqual([])
    expect(page.findAll('[aria-selected=true]')).toHaveLength(1)
  })

  it('shows what would happen before it publishes', async () => {
    const { sent } = await open({
      [`${post}/drafts`]: { items: [aDraft({ patches: [nine], version: 4 })] },
      [`${draftPath}/impact`]: impact(),
      [`POST ${draftPath}/publish`]: { version: 13 },
    })
    await press('Publish…')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain(
      'Bookings that need another time: 1.',
    )
    expect(sent('POST', `${draftPath}/publish`)).toEqual([])
    await press('Publish')

    expect(sent('POST', `${draftPath}/publish`)[0]?.headers.get('If-Match')).toBe('"4"')
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(page.text()).toContain('Published.')
  })

  it('puts the changes on top when somebody else was faster', async () => {
    const draft = aDraft({ patches: [nine] })
    const { sent, answers: server } = await open({
      [`${post}/drafts`]: { items: [draft] },
      [`${draftPath}/impact`]: impact({ current_version: 13 }),
      [`POST ${draftPath}/rebase`]: { ...draft, base_version: 13, version: 2 },
      [`POST ${draftPath}/publish`]: { version: 14 },
    })
    await press('Publish…')
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Somebody has changed')
    server[`${draftPath}/impact`] = impact({ base_version: 13, current_version: 13 })
    await press('Put my changes on top')
    await press('Publish')

    expect(sent('POST', `${draftPath}/publish`)[0]?.headers.get('If-Match')).toBe('"2"')
  })

  it('takes the last change back, or all, and shows a draft that somebody else changed', async () => {
    const eight = { ...nine, starts_at: '2026-11-17T06:00:00Z' }
    const draft = aDraft({ patches: [nine, eight] })
    const { sent, answers: server } = await open({
      [`${post}/drafts`]: { items: [draft] },
      [`PUT ${draftPath}`]: { ...draft, patches: [nine], version: 2 },
      [`DELETE ${draftPath}`]: Response.json(
        { code: 'version-conflict', title: 'Changed' },
        { status: 412 },
      ),
    })
    await press('Take back the last')
    expect(sent('PUT', draftPath)[0]?.body).toEqual({ patches: [nine] })

    server[`${post}/drafts`] = { items: [{ ...draft, version: 9, patches: [nine, nine, nine] }] }
    await press('Discard')
    expect(page.get('[role=alert]').text()).toContain('Somebody has changed it')
    expect(page.text()).toContain('3 unpublished changes')

    server[`DELETE ${draftPath}`] = new Response(null, { status: 204 })
    await press('Discard')
    expect(page.text()).not.toContain('unpublished')
  })

  it('goes back to an earlier state, unless there is a newer one', async () => {
    const { sent } = await open({ [`POST ${post}/rollback`]: { version: 13 } })
    await press('Go back to this')
    expect(sent('POST', `${post}/rollback`)).toEqual([])
    await press('Go back to this')

    const [gone] = sent('POST', `${post}/rollback`)
    expect(gone?.body).toEqual({ to_version: 11 })
    expect(gone?.headers.get('If-Match')).toBe('"12"')
  })

  it('says what a closed day displaces before it closes it', async () => {
    const closing = `${post}/overrides?from=2026-12-24&to=2026-12-24`
    const { sent } = await open({
      [`PUT ${post}/overrides`]: oneByOne(
        { bookings_displaced: [booking], bookings_displaced_count: 1 },
        { items: [] },
      ),
    })
    const form = document.querySelectorAll('form')[1] as HTMLFormElement
    const [from, to] = [...form.querySelectorAll<HTMLInputElement>('[type=date]')]
    ;[from, to].forEach((field) => {
      if (field) {
        field.value = '2026-12-24'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
    })
    await fill({ '[name=reason]': 'Christmas' }, form)
    await press('Check what this changes')
    expect(sent('PUT', `${closing}&dry_run=true`)[0]?.body).toEqual({
      windows: [],
      reason: 'Christmas',
    })
    expect(sent('PUT', closing)).toEqual([])
    expect(page.text()).toContain('Bookings that need another time: 1.')

    await press('Change')
    expect(sent('PUT', closing)).toHaveLength(1)
    expect(page.text()).toContain('Saved.')
  })

  it('shows at its field what is wrong with the weekly hours', async () => {
    await open({
      [`PUT ${post}/opening-hours`]: Response.json(
        {
          code: 'opening-hours-malformed',
          title: 'Not valid',
          violations: [
            { pointer: '/opening_hours', code: 'opening-hours-malformed', message: 'At 3' },
          ],
        },
        { status: 422 },
      ),
    })
    await fill({ textarea: 'Mo-' }, document.querySelector('form') as Element)
    await press('Save')

    expect(page.get('textarea').attributes('aria-invalid')).toBe('true')
  })

  it('says so when a week has no answer', async () => {
    await open({ '/api/v1/calendar/week': 500 })
    expect(page.get('[role=alert]').text()).toContain('not responding')
  })

  it.each<[Language, string, string]>([
    ['uk', 'Неопублікованих змін: 1', 'буде заблоковано'],
    ['ru', 'Неопубликованных изменений: 1', 'будет заблокировано'],
  ])('speaks %s', async (language, count, next) => {
    useLanguage().language.value = language
    await open({ [`${post}/drafts`]: { items: [aDraft({ patches: [nine] })] } })

    expect(page.text()).toContain(count)
    expect(cell(18, 1).attributes('aria-label')).toContain(next)
  })

  it('has no barriers that a machine finds', async () => {
    await open({ [`${post}/drafts`]: { items: [aDraft({ patches: [nine] })] } })
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
