import { describe, expect, it } from 'vitest'
import { preferred } from './useLanguage'

describe('preferred', () => {
  it('takes the choice, then the first wish that is spoken, then English', () => {
    expect(preferred('ru', ['uk'])).toBe('ru')
    expect(preferred(undefined, ['pl', 'uk-UA', 'en'])).toBe('uk')
    expect(preferred('tlh', ['pl'])).toBe('en')
  })
})
