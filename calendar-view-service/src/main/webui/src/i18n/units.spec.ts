import { describe, expect, it } from 'vitest'
import { en } from './en'
import { ru } from './ru'
import { uk } from './uk'
import { longMinutes } from './units'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('units', () => {
  it.each([
    ['en-GB', 1, '1 minute'],
    ['en-GB', 30, '30 minutes'],
    ['uk', 1, '1 хвилина'],
    ['uk', 2, '2 хвилини'],
    ['uk', 5, '5 хвилин'],
    ['uk', 11, '11 хвилин'],
    ['uk', 21, '21 хвилина'],
    ['uk', 34, '34 хвилини'],
    ['ru', 1, '1 минута'],
    ['ru', 2, '2 минуты'],
    ['ru', 5, '5 минут'],
    ['ru', 11, '11 минут'],
    ['ru', 21, '21 минута'],
    ['ru', 34, '34 минуты'],
  ])('in %s agree with %i', (locale, count, text) => {
    expect(plain(longMinutes(locale, count))).toBe(text)
  })

  it('agree in the messages of every language', () => {
    expect(plain(en.mine.sentHint(1))).toContain('1 minute.')
    expect(plain(uk.mine.sentHint(21))).toContain('21 хвилина.')
    expect(plain(ru.mine.sentHint(22))).toContain('22 минуты.')
    expect(plain(uk.week.lengthName(60))).toBe('60 хвилин')
    expect(plain(ru.week.lengthName(15))).toBe('15 минут')
  })
})
