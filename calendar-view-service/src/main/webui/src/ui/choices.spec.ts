import { expect, it } from 'vitest'
import { matching } from './choices'

const ZONES = ['Europe/Kyiv', 'America/New_York', 'UTC'].map((zone) => ({
  value: zone,
  label: zone,
}))

it('finds by any words in any case, with blanks for underscores', () => {
  expect(matching(ZONES, 'new york').map(({ value }) => value)).toEqual(['America/New_York'])
  expect(matching(ZONES, 'KYIV eur').map(({ value }) => value)).toEqual(['Europe/Kyiv'])
  expect(matching(ZONES, ' ')).toHaveLength(3)
  expect(matching(ZONES, 'mars')).toEqual([])
})
