import { describe, expect, it } from 'vitest'
import { Problem, unreachable } from '../api/problem'
import { missingFields, refusedFields } from './invalidFields'

const typed = { name: 'Olena', email: 'olena@example.test', phone: '', notes: '' }

describe('missingFields', () => {
  it.each([
    [{}, []],
    [{ name: '  ' }, ['name']],
    [{ email: '' }, ['email']],
    [{ email: 'olena' }, ['email']],
    [{ email: 'olena@example' }, ['email']],
    [{ email: ' olena@приклад.укр ' }, []],
    [{ name: '', email: 'a b@c.d' }, ['name', 'email']],
  ])('finds in %j %j', (change, fields) => {
    expect(missingFields({ ...typed, ...change })).toEqual(fields)
  })
})

describe('refusedFields', () => {
  const refusal = (...pointers: string[]) =>
    new Problem(422, 'validation', 'Title', {
      violations: pointers.map((pointer) => ({ pointer, code: 'x' })),
    })

  it('reads the pointers of violations, in the order of the form', () => {
    expect(refusedFields(refusal('/notes', '/customer/phone', '/customer/email'))).toEqual([
      'email',
      'phone',
      'notes',
    ])
  })

  it('finds none in other refusals', () => {
    expect(refusedFields(refusal('/service_ids/0', '/customer/locale'))).toEqual([])
    expect(refusedFields(unreachable())).toEqual([])
    expect(refusedFields(null)).toEqual([])
  })
})
