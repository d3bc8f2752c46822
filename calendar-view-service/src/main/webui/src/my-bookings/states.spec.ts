import { describe, expect, it } from 'vitest'
import { isMovable } from './states'

const booking = {
  status: 'confirmed',
  displaced: false,
  starts_at: '2026-11-23T07:00:00Z',
  cancellable_until: '2026-11-22T07:00:00Z',
} as const
const at = (moment: string) => new Date(moment)

describe('a booking of the list', () => {
  it('can be moved until its deadline', () => {
    expect(isMovable(booking, at('2026-11-22T06:59:59Z'))).toBe(true)
    expect(isMovable(booking, at('2026-11-22T07:00:00Z'))).toBe(false)
  })

  it('can be moved until it begins where the point has no deadline', () => {
    const open = { ...booking, cancellable_until: null }

    expect(isMovable(open, at('2026-11-23T06:59:59Z'))).toBe(true)
    expect(isMovable(open, at('2026-11-23T07:00:00Z'))).toBe(false)
  })

  it('can be moved however late it is when it has lost its time', () => {
    expect(isMovable({ ...booking, displaced: true }, at('2026-11-23T06:00:00Z'))).toBe(true)
  })

  it('cannot be moved once it is over', () => {
    expect(
      isMovable({ ...booking, status: 'cancelled_by_customer' }, at('2026-11-20T07:00:00Z')),
    ).toBe(false)
  })
})
