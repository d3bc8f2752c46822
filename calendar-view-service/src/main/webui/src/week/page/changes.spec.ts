import { describe, expect, it } from 'vitest'
import { en } from '../../i18n/en'
import { aWeek, change, offer } from '../../testing/aWeek'
import { spokenChange } from './changes'

const week = aWeek()
const spoken = (after: typeof week) => spokenChange(week, after, { locale: 'en-GB', m: en })

describe('spokenChange', () => {
  it('names up to three cells, and counts more', () => {
    expect(spoken(offer(week, 0, '09:00', '10:00', 'booked'))).toBe(
      'Monday 16 November 09:00 booked; Monday 16 November 09:30 booked',
    )
    expect(spoken(offer(week, 0, '09:00', '11:00', 'booked'))).toBe('4 times have changed')
  })

  it('is silent about what nobody sees', () => {
    expect(spoken(change(week, 0, '09:00', { version: 2 } as object))).toBe('')
    expect(spoken({ ...offer(week, 0, '09:00', '10:00', 'booked'), post_id: 'other' })).toBe('')
  })

  it('says that the week has turned', () => {
    expect(spoken(aWeek('2026-11-23'))).toBe('23 – 29 November 2026')
  })
})
