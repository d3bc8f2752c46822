import { expect, it } from 'vitest'
import { aWeek } from '../../testing/aWeek'
import { weekOffset } from './weekOffset'

it('shows both offsets of a week in which the clocks change', () => {
  expect(weekOffset(aWeek('2026-11-16'))).toBe('GMT+2')
  expect(weekOffset(aWeek('2026-10-19'))).toBe('GMT+3/+2')
})
