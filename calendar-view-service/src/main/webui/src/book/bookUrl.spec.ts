import { describe, expect, it } from 'vitest'
import { readBookUrl, stepOf, writeBookUrl } from './bookUrl'

const A = '0190a000-0000-7000-8000-0000000000c1'
const B = '0190a000-0000-7000-8000-0000000000c2'
const AT = '2026-11-23T07:00:00Z'

describe('the address of a booking', () => {
  it('reads what it wrote', () => {
    const url = {
      services: [A, B],
      car: 'suv',
      post: A,
      month: '2026-12-01',
      day: '2026-12-05',
      view: 'columns' as const,
      at: AT,
      bay: B,
      confirm: A,
    }

    expect(readBookUrl(writeBookUrl(url))).toEqual(url)
  })

  it('is empty when nothing is chosen', () => {
    expect(writeBookUrl({ services: [] })).toEqual({})
  })

  it.each([
    { services: 'x,,7' },
    { day: '2026-02-30' },
    { month: 'December' },
    { view: 'rows' },
    { at: 'soon' },
    { at: '2026-99-23T07:00:00Z' },
    { at: '2026-11-23T07:00:00+02:00' },
    { bay: '1' },
    { post: ['a', 'b'] },
    { car: 'x'.repeat(51) },
    { confirm: '' },
  ])('ignores %j', (query) => {
    expect(writeBookUrl(readBookUrl(query))).toEqual({})
  })

  it('takes each service once, and twenty at most', () => {
    const many = Array.from({ length: 25 }, (_, i) => A.slice(0, -2) + String(10 + i))

    expect(readBookUrl({ services: `${A},${A},x,${B}` }).services).toEqual([A, B])
    expect(readBookUrl({ services: many.join(',') }).services).toHaveLength(20)
  })

  it.each([
    [{ services: [] }, 'services'],
    [{ services: [], at: AT, bay: B }, 'services'],
    [{ services: [A] }, 'time'],
    [{ services: [A], day: '2026-12-05', at: AT }, 'time'],
    [{ services: [A], at: AT, bay: B }, 'details'],
    [{ services: [A], at: AT, bay: B, confirm: A }, 'code'],
  ])('says for %j that the step is %s', (url, step) => {
    expect(stepOf(url)).toBe(step)
  })
})
