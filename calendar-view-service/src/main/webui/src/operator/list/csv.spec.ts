import { describe, expect, it } from 'vitest'
import { csv } from './csv'

describe('csv', () => {
  it('quotes what would end a field or a line', () => {
    expect(csv([['a', 'b,c', 'say "yes"', 'two\nlines', 'їжак']])).toBe(
      '\uFEFFa,"b,c","say ""yes""","two\nlines",їжак\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['@sum', "'@sum"],
    ['-2+3', "'-2+3"],
    ['+HYPERLINK()', "'+HYPERLINK()"],
    ['\t=1', "'\t=1"],
    ['+380 (67) 123-45-67', '+380 (67) 123-45-67'],
    ['a=b', 'a=b'],
  ])('lets no spreadsheet compute %j', (text, written) => {
    expect(csv([[text]])).toBe(`\uFEFF${written}\r\n`)
  })

  it('writes an empty table', () => {
    expect(csv([])).toBe('\uFEFF')
  })
})
