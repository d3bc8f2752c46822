import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../api/problem'
import { en as messages } from '../../i18n/en'
import { en } from './en'
import { refusalWords, violationWords } from './refusalWords'
import { ru } from './ru'
import { uk } from './uk'

const WORDS = { en, uk, ru }

describe('the words for what is wrong', () => {
  it('are there in every language for each code that has them in one', () => {
    const keys = Object.values(WORDS).map(({ violation, refusal, rule }) =>
      [violation, refusal, rule].map((each) => Object.keys(each).toSorted()),
    )

    expect(keys[1]).toEqual(keys[0])
    expect(keys[2]).toEqual(keys[0])
  })

  /** What only programs can do wrong, or what files are told of line by line. */
  const OF_PROGRAMS =
    /^(malformed-id|malformed-cursor|limit-out-of-range|unknown-(status|kind|post|reservation|service-point|version|when)|schema|code-or-token|reservation-or-time|empty-basket|services-of-different-points|differs-from-imported|duplicate-external-id|malformed-hours|not-a-point|removed-meanwhile)$/

  it('know every code of a violation that an operator can cause', () => {
    const contract = '../../../../common-model/contracts/src/main/java/io/slotwright/common/problem'
    const codes = readFileSync(`${contract}/ViolationCode.java`, 'utf8')
      .match(/^ {2}[A-Z][A-Z_0-9]+(?=[,;(])/gm)
      ?.map((name) => name.trim().toLowerCase().replaceAll('_', '-'))

    expect(codes?.length).toBeGreaterThan(50)
    expect(
      codes?.filter((code) => !OF_PROGRAMS.test(code) && violationWords(code, en) === undefined),
    ).toEqual([])
  })

  it('tell a phone number in the language of the reader', () => {
    const refusal = new Problem(422, 'malformed-phone', 'Not valid', { detail: 'English.' })

    expect(refusalWords(refusal, uk, messages)).toBe('Це не номер телефону.')
  })
})
