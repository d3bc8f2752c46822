import { describe, expect, it } from 'vitest'
import { columnWidth, inView } from './useWindow'

describe('what is in view', () => {
  it('is a part of a large board, and a little more', () => {
    const view = { scrollTop: 480, scrollLeft: 1600, clientHeight: 526, clientWidth: 860 }

    expect(inView(view, 25, 160)).toEqual({
      rows: { from: 17, to: 43 },
      columns: { from: 7, to: 18 },
    })
  })

  it('stops at the edges', () => {
    const view = { scrollTop: 0, scrollLeft: 3200, clientHeight: 2000, clientWidth: 900 }

    expect(inView(view, 25, 160)).toEqual({
      rows: { from: 0, to: 48 },
      columns: { from: 17, to: 25 },
    })
  })

  it('is everything while nothing has a size', () => {
    const view = { scrollTop: 0, scrollLeft: 0, clientHeight: 0, clientWidth: 0 }

    expect(inView(view, 25, 160)).toEqual({
      rows: { from: 0, to: 48 },
      columns: { from: 0, to: 25 },
    })
  })
})

describe('the width of a column', () => {
  it.each([
    [1060, 2, 500],
    [1060, 25, 140],
    [360, 3, 140],
    [0, 0, 140],
  ])('in %d px of %d posts is %d px', (width, columns, column) => {
    expect(columnWidth(width, columns)).toBe(column)
  })
})
