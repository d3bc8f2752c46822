import { describe, expect, it } from 'vitest'
import { distance } from './distance'

const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const KYIV = at(50.4501, 30.5234)

describe('distance', () => {
  it.each([
    ['to itself', KYIV, KYIV, 0],
    ['to Lviv', KYIV, at(49.8397, 24.0297), 468],
    ['a degree along the equator', at(0, 0), at(0, 1), 111],
    ['over the antimeridian', at(-17, 179.5), at(-17, -179.5), 106],
    ['over the pole', at(89, 0), at(89, 180), 222],
    ['to the other side of the earth', at(12, 30), at(-12, -150), 20015],
  ])('%s', (_, from, to, kilometres) => {
    expect(Math.round(distance(from, to))).toBe(kilometres)
    expect(distance(to, from)).toBeCloseTo(distance(from, to))
  })
})
