import { describe, expect, it } from 'vitest'
import { inkOn, readFrameOptions } from './frameOptions'

describe('readFrameOptions', () => {
  it('reads what a site wants', () => {
    expect(readFrameOptions({ theme: 'dark', accent: '0A84ff', lang: 'uk', day: '2026' })).toEqual({
      theme: 'dark',
      accent: '0A84ff',
      lang: 'uk',
    })
  })

  it.each([
    { theme: 'pink' },
    { theme: ['dark', 'light'] },
    { accent: 'red' },
    { accent: '4f46e5;background:url(//a.test)' },
    { accent: '#4f46e5' },
    { lang: 'de' },
    { lang: null },
  ])('leaves to the reader what is not valid: %o', (query) => {
    expect(readFrameOptions(query)).toEqual({})
  })
})

describe('inkOn', () => {
  it.each([
    ['ffffff', '#000000'],
    ['ffe600', '#000000'],
    ['4f46e5', '#ffffff'],
    ['000000', '#ffffff'],
    ['757575', '#ffffff'],
    ['777777', '#000000'],
  ])('is readable on %s', (accent, ink) => {
    expect(inkOn(accent)).toBe(ink)
  })
})
