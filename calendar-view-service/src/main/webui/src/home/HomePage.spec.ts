import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, settled, type Answers } from '../testing/aSuite'

const POINTS = '/api/v1/service-points'
const point = (id: string, name: string, address = 'Kyiv') => ({
  id,
  name,
  address,
  timezone: 'Europe/Kyiv',
})

let page: VueWrapper
async function open(answers: Answers, address = '/') {
  const opened = await openPage(address, answers)
  page = opened.page
  return opened
}
const names = () => page.findAll('h3').map((each) => each.text())

describe('HomePage', () => {
  afterEach(() => {
    page.unmount()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it('lists the service points, each with the way to book and to its calendar', async () => {
    await open({ [POINTS]: { items: [point('a1', 'Podil'), point('a2', 'Obolon')] } })

    expect(names()).toEqual(['Obolon', 'Podil'])
    expect(page.findAll('a.primary').map((each) => each.attributes('href'))).toEqual([
      '/book/a2',
      '/book/a1',
    ])
    expect(page.get('.card a').attributes('href')).toBe('/week?point=a2')
  })

  it('finds by name or town; the search is in the address', async () => {
    const { router } = await open({
      [POINTS]: { items: [point('a1', 'Podil'), point('a2', 'Riviera', 'Odesa')] },
    })
    await page.get('[name=q]').setValue('odesa')
    await settled()

    expect(names()).toEqual(['Riviera'])
    expect(router.currentRoute.value.fullPath).toBe('/?q=odesa')
    await page.get('[name=q]').setValue('lviv')
    await settled()
    expect(page.get('main [role=status]').text()).toContain('Nothing found')
  })

  it('puts the nearest first once the browser may say where its reader is', async () => {
    const located = (id: string, name: string, longitude: number) => ({
      ...point(id, name),
      location: { latitude: 50, longitude },
    })
    const answers: PositionCallback[] = []
    const failures: PositionErrorCallback[] = []
    vi.spyOn(navigator.permissions, 'query').mockRejectedValue(new Error('unknown'))
    vi.spyOn(navigator, 'geolocation', 'get').mockReturnValue({
      getCurrentPosition: (known: PositionCallback, failed: PositionErrorCallback) => {
        answers.push(known)
        failures.push(failed)
      },
    } as unknown as Geolocation)
    await open({ [POINTS]: { items: [located('a1', 'Lviv', 24), located('a2', 'Zhulyany', 30)] } })
    const button = page.get('.nearest button')
    await button.trigger('click')
    await button.trigger('click')

    expect(answers).toHaveLength(1)
    expect(page.get('.nearest [role=status]').text()).toBe('Finding where you are…')
    failures[0]?.({} as GeolocationPositionError)
    await settled()
    expect(page.get('.nearest [role=status]').text()).toContain('does not say where you are')

    await button.trigger('click')
    answers[1]?.({ coords: { latitude: 50, longitude: 30.1 } } as GeolocationPosition)
    await settled()
    expect(names()).toEqual(['Zhulyany', 'Lviv'])
    expect(page.text()).toContain('Kyiv · 7.1 km')
  })

  it('offers no distances when no point says where it is', async () => {
    await open({ [POINTS]: { items: [point('a1', 'Podil')] } })

    expect(page.find('.nearest').exists()).toBe(false)
  })

  it('reads page after page', async () => {
    const pages = [
      { items: [point('a1', 'Podil')], next_cursor: 'next' },
      { items: [point('a2', 'Obolon')], next_cursor: null },
    ]
    const { asked } = await open({ [POINTS]: () => pages.shift() })

    expect(names()).toEqual(['Obolon', 'Podil'])
    expect(asked.mock.calls.at(-1)?.[0]).toContain('cursor=next')
  })

  it('leads old links of the week to it', async () => {
    const { router } = await open({}, '/?post=0190a000-0000-7000-8000-0000000000b1&week=2026-11-23')

    expect(router.currentRoute.value.fullPath).toBe(
      '/week?post=0190a000-0000-7000-8000-0000000000b1&week=2026-11-23',
    )
  })

  it('says that the list cannot be read, and that it is empty', async () => {
    const { answers } = await open({ [POINTS]: 500 })
    expect(page.get('[role=alert]').text()).toContain('not responding')
    answers[POINTS] = { items: [] }
    await page.get('[role=alert] button').trigger('click')
    await settled()

    expect(page.text()).toContain('No service points yet')
  })
})
