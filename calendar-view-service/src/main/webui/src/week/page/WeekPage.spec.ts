import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { aWeek, change, offer } from '../../testing/aWeek'
import { aZoneList } from '../../testing/aZoneList'
import { openPage, settled, type Answers } from '../../testing/aSuite'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const POST = '0190a000-0000-7000-8000-0000000000b1'
const OTHER = '0190a000-0000-7000-8000-0000000000b2'
const WEEK = '/api/v1/calendar/week'

const point = { id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: '' }
const post = {
  id: POST,
  service_point_id: POINT,
  number: 1,
  name: 'Bay 1',
  slot_duration_minutes: 30,
  active: true,
}
const other = { ...post, id: OTHER, number: 2, name: 'Bay 2' }
const answers = (more: Answers = {}): Answers => ({
  '/api/v1/service-points': { items: [point] },
  [`/api/v1/service-points/${POINT}/posts`]: { items: [other, post] },
  [`/api/v1/posts/${POST}`]: post,
  [WEEK]: offer(aWeek('2026-11-16'), 0, '09:00', '10:00', 'available'),
  ...more,
})

let page: VueWrapper
async function open(address: string, more: Answers = {}) {
  const opened = await openPage(address, answers(more))
  page = opened.page
  return opened
}

const weekQuestions = (asked: { mock: { calls: unknown[][] } }) =>
  asked.mock.calls.map(([path]) => String(path)).filter((path) => path.startsWith(WEEK))

describe('WeekPage', () => {
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
  })

  it('shows the week that the link names', async () => {
    const { asked } = await open(`/?post=${POST}&week=2026-11-18&tz=Europe/Kyiv`)

    expect(weekQuestions(asked)).toEqual([
      `${WEEK}?post_id=${POST}&week_start=2026-11-16&timezone=Europe%2FKyiv`,
    ])
    expect(page.findAll('[role=gridcell]')).toHaveLength(336)
    expect(page.get('h1').text()).toBe('16 – 22 November 2026')
    expect(page.get('a[aria-current=page]').text()).toContain('Bay 1')
  })

  it('takes the first post of the first point when nothing is named', async () => {
    const { asked } = await open('/?week=2026-11-16')

    expect(weekQuestions(asked)[0]).toContain(`post_id=${POST}`)
  })

  it.each(['garbage', OTHER])('shows no other post for %s, which is none', async (named) => {
    await open(`/week?post=${named}&week=2026-11-16`, { [WEEK]: 404 })

    expect(page.get('[role=alert]').text()).toContain('Post not found')
    expect(page.findAll('[role=gridcell]')).toHaveLength(0)
  })

  it('turns to the next week and says so in the link', async () => {
    const { router } = await open(`/?post=${POST}&week=2026-11-16`)
    await page.get('[aria-label="Next week"]').trigger('click')
    await settled()

    expect(router.currentRoute.value.query).toEqual({ post: POST, week: '2026-11-23' })
  })

  it('finds a post among many by its name, also by a key from the calendar', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      ...post,
      id: at === 0 ? POST : `p${at}`,
      number: at + 1,
      name: `Bay ${at + 1}`,
    }))
    await open(`/week?post=${POST}&week=2026-11-16`, {
      [`/api/v1/service-points/${POINT}/posts`]: { items: many },
    })
    const names = () => page.findAll('.post .name').map((name) => name.text())
    const field = page.get<HTMLInputElement>('[name=post-search]')

    page.get<HTMLElement>('[role=gridcell][tabindex="0"]').element.focus()
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'Slash', bubbles: true, cancelable: true }),
    )
    expect(document.activeElement).toBe(field.element)

    await field.setValue('bay 1')
    expect(names()).toEqual(['Bay 1', 'Bay 10', 'Bay 11', 'Bay 12'])
    await field.setValue('garage')
    expect(names()).toEqual([])
    expect(page.get('nav [role=status]').text()).toBe('No such post')
  })

  it('turns by keys for whoever is in the calendar, and stays there', async () => {
    const { router } = await open(`/week?post=${POST}&week=2026-11-16`)
    const press = async (element: Element, code: string, more = {}) => {
      element.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, ...more }))
      await settled()
    }
    const week = () => router.currentRoute.value.query['week']
    await press(page.get('h1').element, 'KeyJ')
    expect(week()).toBe('2026-11-16')

    const cell = page.get<HTMLElement>('[role=gridcell][tabindex="0"]').element
    cell.focus()
    await press(cell, 'KeyJ', { ctrlKey: true })
    expect(week()).toBe('2026-11-16')
    await press(cell, 'KeyJ')
    expect(week()).toBe('2026-11-23')
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell')

    await press(document.activeElement as Element, 'KeyK')
    expect(week()).toBe('2026-11-16')
    await press(document.activeElement as Element, 'KeyT')
    expect(week()).toBeUndefined()
  })

  it('tells when there is nothing to show yet', async () => {
    await open('/week', { '/api/v1/service-points': { items: [] } })
    expect(page.text()).toContain('No service points yet')
    page.unmount()

    await open('/week', { [`/api/v1/service-points/${POINT}/posts`]: { items: [] } })
    expect(page.text()).toContain('No posts yet')
    page.unmount()

    await open(`/?post=${POST}&week=2026-11-16`, { [WEEK]: aWeek('2026-11-16') })
    expect(page.text()).toContain('Nothing is offered this week')
  })

  it('leads from a week in which nothing is offered to the next opening', async () => {
    const days = `/api/v1/service-points/${POINT}/availability/days`
    const { asked, router } = await open(`/week?post=${POST}&week=2026-11-16`, {
      [WEEK]: aWeek('2026-11-16'),
      [days]: { timezone: 'Europe/Kyiv', days: [], next_starts_at: '2027-02-03T07:20:00Z' },
    })

    const state = page.get('.empty-state')
    expect(state.text()).toContain('Next opening: Wednesday 3 February 2027, 09:20')
    expect(String(asked.mock.calls.find(([path]) => path.startsWith(days))?.[0])).toMatch(
      `post_id=${POST}&duration_minutes=30&from=`,
    )
    await state.get('button').trigger('click')
    await settled()
    expect(router.currentRoute.value.query['week']).toBe('2027-02-01')
  })

  it('shows the empty state for a response without cells', async () => {
    await open(`/week?post=${POST}`, {
      [WEEK]: { week_start: '2025-12-22', timezone: 'Europe/Kiev', cells: [] },
    })

    expect(page.find('.empty-state').isVisible()).toBe(true)
  })

  it('books from open time', async () => {
    await open(`/week?post=${POST}&week=2026-11-16`)
    await page.get('[data-date="2026-11-16"][data-time="09:00"]').trigger('click')
    await settled()

    expect(document.querySelector('.calendar-popover a')?.getAttribute('href')).toBe(
      `/book/${POINT}?post=${POST}&day=2026-11-16`,
    )
  })

  it('says when the browser has another clock than the service for what is shown', async () => {
    const week = aWeek('2026-11-16')
    await open(`/week?post=${POST}&week=2026-11-16`)
    expect(page.text()).not.toContain('time zone data')
    page.unmount()

    const anHourLater = { starts_at: '2026-11-22T22:30:00Z', ends_at: '2026-11-22T23:00:00Z' }
    await open(`/week?post=${POST}&week=2026-11-16`, {
      [WEEK]: change(week, 6, '23:30', anHourLater),
    })
    const notices = page.findAll('[role=status]').map((each) => each.text())
    expect(notices.filter((text) => text.includes('(Europe/Kyiv)'))).toHaveLength(1)
  })

  it('names the release of the time zones at its foot, when there is time for it', async () => {
    const { asked } = await open('/week')
    expect(asked.mock.calls.map(([path]) => path)).not.toContain('/api/v1/time-zones')
    page.unmount()

    await open('/week', aZoneList())
    expect(page.get('footer').text()).toContain('Time zones 2026f')
  })

  it('says whose clock is shown when it is not that of the point', async () => {
    await open(`/week?post=${POST}&week=2026-11-16`, {
      [WEEK]: { ...aWeek('2026-11-16'), timezone: 'America/New_York' },
    })
    expect(page.text()).toContain('its time zone is Europe/Kyiv')
  })

  describe('on a phone', () => {
    const phone = { matches: true, addEventListener() {}, removeEventListener() {} }
    let inView: (entries: { target: Element; isIntersecting: boolean }[]) => void

    async function openOnPhone() {
      vi.stubGlobal('matchMedia', () => phone)
      vi.stubGlobal(
        'IntersectionObserver',
        class {
          constructor(look: typeof inView) {
            inView = look
          }
          observe() {}
          disconnect() {}
        },
      )
      const { asked, answers: told } = await open(`/week?post=${POST}&week=2026-11-16`, {
        [WEEK]: ofDays([0, 1, 2]),
      })
      return { asked, told }
    }
    const ofDays = (days: number[]) => {
      const week = offer(aWeek('2026-11-16'), 0, '09:00', '10:00', 'available')
      return { ...week, cells: week.cells.filter(({ day }) => days.includes(day)) }
    }

    it('asks for three days, and for others when they come into view', async () => {
      const { asked, told } = await openOnPhone()
      expect(weekQuestions(asked)).toEqual([
        `${WEEK}?post_id=${POST}&week_start=2026-11-16&days=0%2C1%2C2`,
      ])
      expect(page.findAll('.calendar-cell')).toHaveLength(144)

      told[WEEK] = ofDays([0, 1, 2, 3])
      inView([{ target: page.get('[data-day="3"]').element, isIntersecting: true }])
      await settled()

      expect(weekQuestions(asked)[1]).toContain('days=0%2C1%2C2%2C3')
      expect(page.findAll('.calendar-cell')).toHaveLength(192)
    })
  })

  it('tells an unknown post from a service that is away, and tries again on demand', async () => {
    await open(`/?post=${POST}&week=2026-11-16`, { [WEEK]: 404 })
    expect(page.get('[role=alert]').text()).toContain('Post not found')
    page.unmount()

    const { answers: told } = await open(`/?post=${POST}&week=2026-11-16`, { [WEEK]: 503 })
    expect(page.get('[role=alert]').text()).toContain('The service is not responding')
    told[WEEK] = aWeek('2026-11-16')
    await page.get('[role=alert] button').trigger('click')
    await settled()

    expect(page.findAll('[role=gridcell]')).toHaveLength(336)
  })

  it('marks a week that is only the last known one', async () => {
    await open(`/?post=${POST}&week=2026-11-16`, {
      [WEEK]: { ...aWeek('2026-11-16'), stale: true },
    })

    expect(page.text()).toContain('Last known state')
  })
})
