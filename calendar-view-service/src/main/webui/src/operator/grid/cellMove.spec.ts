import { describe, expect, it } from 'vitest'
import { movedBy } from './cellMove'

describe('movedBy', () => {
  it.each<[string, boolean, [number, number], [number, number]]>([
    ['ArrowUp', false, [5, 2], [4, 2]],
    ['ArrowUp', false, [0, 2], [0, 2]],
    ['ArrowDown', false, [47, 2], [47, 2]],
    ['ArrowLeft', false, [5, 0], [5, 0]],
    ['ArrowRight', false, [5, 3], [5, 3]],
    ['ArrowRight', false, [5, 2], [5, 3]],
    ['PageUp', false, [5, 2], [0, 2]],
    ['PageDown', false, [5, 2], [17, 2]],
    ['Home', false, [5, 2], [5, 0]],
    ['End', false, [5, 2], [5, 3]],
    ['Home', true, [5, 2], [0, 0]],
    ['End', true, [5, 2], [47, 3]],
  ])('%s (with Ctrl: %s)', (key, ctrl, [row, column], [toRow, toColumn]) => {
    expect(movedBy({ row, column }, key, 4, ctrl)).toEqual({ row: toRow, column: toColumn })
  })

  it('leaves every other key alone', () => {
    expect(movedBy({ row: 0, column: 0 }, 'a', 4)).toBeUndefined()
  })
})
