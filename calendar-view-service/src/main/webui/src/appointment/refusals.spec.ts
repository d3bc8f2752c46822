import { describe, expect, it } from 'vitest'
import { Problem, unreachable, type Violation } from '../api/problem'
import { en } from '../i18n/book/en'
import { ru } from '../i18n/book/ru'
import { uk } from '../i18n/book/uk'
import { nextStep, refusalWords } from './refusals'

const refusal = (code: string, status = 409, violations: Violation[] = []) =>
  new Problem(status, code, 'Title', { detail: 'Detail.', violations, retryAfterMs: 150_000 })

/** Every code that holding, booking, confirming or moving can be refused with. */
const CODES = [
  'slot-taken',
  'slot-held',
  'slot-not-offered',
  'time-mismatch',
  'services-do-not-fit',
  'post-inactive',
  'in-the-past',
  'too-soon',
  'too-far',
  'reservation-expired',
  'reservation-used',
  'reservation-awaits-confirmation',
  'reservation-token-wrong',
  'challenge-required',
  'challenge-failed',
  'too-many-holds',
  'too-many-bookings',
  'too-many-bookings-for-address',
  'point-overwhelmed',
  'organisation-overwhelmed',
  'cancellation-deadline-passed',
  'illegal-transition',
  'changed-meanwhile',
  'confirmation-code-wrong',
  'confirmation-expired',
  'confirmation-void',
]

describe('refusalWords', () => {
  it.each(CODES)('has words for %s in three languages', (code) => {
    const words = [en, uk, ru].map((texts) => refusalWords(texts, refusal(code)))

    expect(new Set(words).size).toBe(3)
    expect(words.join()).not.toContain('Detail.')
  })

  it('gives the words of the service for a code that is new', () => {
    expect(refusalWords(en, refusal('brand-new'))).toBe('That did not work. Detail.')
    expect(refusalWords(en, refusal('constructor'))).toBe('That did not work. Detail.')
  })

  it.each(['unknown-service', 'service-inactive', 'validation'])(
    'leads back to the services after %s, in three languages',
    (code) => {
      const gone = refusal(code, 422, [{ pointer: '/service_ids/0', code }])
      const words = [en, uk, ru].map((texts) => refusalWords(texts, gone))

      expect(new Set(words).size).toBe(3)
      expect(words.join()).not.toContain('Detail.')
    },
  )

  it('says when to try again after a limit', () => {
    expect(refusalWords(en, refusal('too-many-holds', 429))).toContain('in 3 minutes')
    expect(refusalWords(uk, refusal('too-many-holds', 429))).toContain('3 хвилини')
  })

  it('tells a lost answer from a refusal', () => {
    expect(refusalWords(en, unreachable())).toContain('does not respond')
    expect(refusalWords(en, refusal('whatever', 503))).toContain('does not respond')
  })
})

describe('nextStep', () => {
  it.each([
    ['slot-taken', 409, 'time'],
    ['too-soon', 422, 'time'],
    ['brand-new', 422, 'time'],
    ['too-many-holds', 429, 'again'],
    ['unavailable', 503, 'again'],
    ['reservation-used', 409, 'elsewhere'],
  ])('after %s (%i) is %s', (code, status, step) => {
    expect(nextStep(refusal(code, status))).toBe(step)
  })

  it.each([
    ['/service_ids/0', 'services'],
    ['/customer/email', 'form'],
    ['/notes', 'form'],
  ])('after a violation at %s is %s', (pointer, step) => {
    expect(nextStep(refusal('validation', 422, [{ pointer, code: 'x' }]))).toBe(step)
  })
})
