import { describe, expect, it } from 'vitest'
import { moved } from './navigation'

const at = (day: number, row: number) => day * 48 + row

describe('moved', () => {
  it('steps by half hours and by days', () => {
    expect(moved(at(2, 18), 'ArrowDown')).toBe(at(2, 19))
    expect(moved(at(2, 18), 'ArrowUp')).toBe(at(2, 17))
    expect(moved(at(2, 18), 'ArrowRight')).toBe(at(3, 18))
    expect(moved(at(2, 18), 'ArrowLeft')).toBe(at(1, 18))
  })

  it('jumps to the ends of the row and, with Ctrl, of the grid', () => {
    expect(moved(at(2, 18), 'Home')).toBe(at(0, 18))
    expect(moved(at(2, 18), 'End')).toBe(at(6, 18))
    expect(moved(at(2, 18), 'Home', true)).toBe(at(0, 0))
    expect(moved(at(2, 18), 'End', true)).toBe(at(6, 47))
  })

  it('turns six hours at a time', () => {
    expect(moved(at(2, 18), 'PageDown')).toBe(at(2, 30))
    expect(moved(at(2, 18), 'PageUp')).toBe(at(2, 6))
  })

  it('stops at every edge, never in another day', () => {
    expect(moved(at(0, 0), 'ArrowUp')).toBe(at(0, 0))
    expect(moved(at(0, 0), 'ArrowLeft')).toBe(at(0, 0))
    expect(moved(at(3, 47), 'ArrowDown')).toBe(at(3, 47))
    expect(moved(at(6, 47), 'ArrowRight')).toBe(at(6, 47))
    expect(moved(at(3, 40), 'PageDown')).toBe(at(3, 47))
  })

  it('leaves all other keys alone', () => {
    expect(moved(at(0, 0), 'a')).toBeUndefined()
    expect(moved(at(0, 0), 'Tab')).toBeUndefined()
  })
})
