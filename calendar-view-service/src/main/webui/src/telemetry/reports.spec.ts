import { describe, expect, it } from 'vitest'
import { describe as described } from '../browser/failures'
import { Reports } from './reports'

describe('Reports', () => {
  it('tells each page once, in whole numbers', () => {
    const reports = new Reports()
    reports.measured('week', 'LCP', 1430.4)
    reports.measured('week', 'INP', 90)
    reports.measured('week', 'INP', 120.6)
    reports.measured('week', 'CLS', 0.0214)
    reports.failedWith('book', { kind: 'render', error: 'TypeError' })

    expect(reports.take()).toEqual([
      {
        page: 'week',
        vitals: [
          { name: 'LCP', value: 1430 },
          { name: 'INP', value: 121 },
          { name: 'CLS', value: 21 },
        ],
      },
      { page: 'book', failures: [{ kind: 'render', error: 'TypeError' }] },
    ])
    expect(reports.take()).toEqual([])
  })

  it('does not tell without end', () => {
    const reports = new Reports()
    for (let count = 0; count < 100; count++) {
      reports.failedWith('week', { kind: 'script', error: 'Error' })
      reports.measured('week', 'LCP', Infinity)
    }

    const [report] = reports.take()
    expect(report?.failures).toHaveLength(20)
    expect(report?.vitals).toEqual([{ name: 'LCP', value: 3_600_000 }])
  })
})

describe('a failure', () => {
  it('is told without its message', () => {
    const error = new TypeError('olena@example.test is not a function')
    error.stack = `TypeError: olena@example.test\n at f (https://a.test/assets/index-b1_c2.js:1:4711)`

    expect(described('render', error)).toEqual({
      kind: 'render',
      error: 'TypeError',
      place: 'index-b1_c2.js:1:4711',
    })
  })

  it.each([['a text'], [undefined], [Object.assign(new Error(), { name: 'olena@example.test' })]])(
    'has a plain name even when %s is thrown',
    (thrown) => {
      expect(described('script', thrown).error).toBe('Error')
    },
  )
})
