import type { VueWrapper } from '@vue/test-utils'
import axe from 'axe-core'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguage, type Language } from '../../i18n/useLanguage'
import { anOperator, ORGANISATION, signedIn } from '../../testing/anOperator'
import { openPage, settled, type Answers } from '../../testing/aSuite'
import { SERVICES } from '../api/jobs'
import { JOBS } from './texts'

const relay = {
  name: 'outbox-relay',
  paced: '10 ms after each run, up to 200 ms while idle',
  last_started_at: '2026-11-20T12:00:00.125Z',
  last_duration_ms: 2,
  last_outcome: 'succeeded',
  reason: null,
  consecutive_failures: 0,
  next_run_at: '2026-11-20T12:00:00.327Z',
}
const links = {
  ...relay,
  name: 'tidy-links',
  last_duration_ms: 1503,
  last_outcome: 'failed',
  reason: 'postgres-silent',
  consecutive_failures: 2,
}
const unheardOf = {
  ...relay,
  name: 'polish-wheels',
  last_started_at: null,
  last_duration_ms: null,
  last_outcome: 'never',
  next_run_at: null,
}

function jobs(...items: object[]) {
  return { replica: '0190a000-0000-7000-8000-0000deadbeef', items }
}

const path = (service: string) => `/api/v1/admin/jobs/${service}`

const answers = (isAdmin = true): Answers =>
  anOperator({
    '/api/v1/me': { subject: 's1', organisation_id: ORGANISATION, admin: isAdmin },
    '/api/v1/service-points': { items: [] },
    [path('schedule-service')]: jobs(relay),
    [path('booking-service')]: jobs(relay, links),
    [path('calendar-view-service')]: jobs(relay, unheardOf),
    [path('notification-service')]: 503,
  })

let page: VueWrapper

async function open(isAdmin = true) {
  const { page: first } = await openPage('/my-bookings', answers(isAdmin))
  await signedIn()
  first.unmount()
  const opened = await openPage('/operator/setup/jobs', answers(isAdmin))
  page = opened.page
  return opened
}

const row = (service: string, job: string) => {
  const [section] = page.findAll('section').filter((each) => {
    const heading = each.find(`#jobs-${service}`)
    return heading.exists() && each.attributes('aria-labelledby') === `jobs-${service}`
  })
  return section?.findAll('tbody tr').find((each) => each.text().includes(job))
}

describe('the jobs of the services', () => {
  beforeEach(() => void (useLanguage().language.value = 'en'))

  afterEach(() => {
    vi.useRealTimers()
    page.unmount()
    vi.unstubAllGlobals()
    useLanguage().language.value = 'en'
  })

  it('tells of each when it ran, how long and how it ended, before there is a service point', async () => {
    const { router } = await open()
    expect(router.currentRoute.value.path).toBe('/operator/setup/jobs')

    const published = row('schedule-service', 'Publish events')?.text()
    expect(published).toContain('outbox-relay')
    expect(published).toContain('2 ms')
    expect(published).toContain('succeeded')
    const failed = row('booking-service', 'tidy-links')?.text()
    expect(failed).toContain('1.5 sec')
    expect(failed).toContain('failures in a row: 2')
    expect(failed).toContain('postgres-silent')
    expect(row('calendar-view-service', 'polish-wheels')?.text()).toContain('not run yet')
    expect(page.text()).toContain('replica deadbeef')
  })

  it('shows the others while a service is away, and what that one said before', async () => {
    const { answers: server } = await open()
    expect(page.findAll('table')).toHaveLength(3)
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')

    server[path('notification-service')] = jobs(relay)
    await page.get('[role=alert] button').trigger('click')
    await settled()
    expect(page.find('[role=alert]').exists()).toBe(false)
    expect(page.findAll('table')).toHaveLength(4)
  })

  it('asks again by itself, and keeps the last answer of a service that goes away', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { answers: server } = await open()
    server[path('booking-service')] = 503
    vi.advanceTimersByTime(10_000)
    await settled()

    expect(page.text()).toMatch(/not responding. This is what it said at/)
    expect(row('booking-service', 'tidy-links')).toBeDefined()
  })

  it('is for administrators only', async () => {
    const { asked } = await open(false)
    expect(page.text()).toContain('Only administrators see this page.')
    expect(asked.mock.calls.filter(([to]) => to.includes('/admin/'))).toEqual([])
  })

  it.each<[Language, string]>([
    ['uk', 'Публікувати події'],
    ['ru', 'Публиковать события'],
  ])('speaks %s', async (language, name) => {
    useLanguage().language.value = language
    await open()
    expect(page.text()).toContain(name)
  })

  it('has a name for every job that the documents know', () => {
    const listed = readFileSync('../../../../docs/jobs.md', 'utf8')
      .split('\n')
      .filter((line) =>
        new RegExp(`^\\| (all|${SERVICES.join('|').replace(/-service/g, '')}) \\|`).test(line),
      )
      .flatMap((line) => line.split('|')[2]?.match(/[a-z-]{4,}/g) ?? [])
    expect(listed.length).toBeGreaterThan(20)
    for (const { names } of Object.values(JOBS)) {
      expect(Object.keys(names).toSorted()).toEqual(listed.toSorted())
    }
  })

  it('has no barriers that a machine finds', async () => {
    await open()
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
