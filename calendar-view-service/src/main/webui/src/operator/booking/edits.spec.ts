import { describe, expect, it } from 'vitest'
import { aClientBooking } from '../../testing/aClientBooking'
import { draftOf, editOf, rebased, type Draft } from './edits'

const booking = aClientBooking({
  customer: { name: 'Olena', email: 'olena@example.test', phone: '+380501112233', locale: 'uk' },
})
const TYRES = booking.services[0]?.service_id ?? ''
const contact = draftOf(booking).contact

describe('an edit', () => {
  it.each<[string, Partial<Draft>, object]>([
    ['nothing', {}, {}],
    ['the services', { services: [TYRES, 'b'] }, { service_ids: [TYRES, 'b'] }],
    ['the car', { carType: 'van' }, { car_type: 'van' }],
    ['the length', { minutes: '90' }, { duration_minutes: 90 }],
    [
      'the contact, as a whole',
      { contact: { ...contact, phone: '' } },
      { customer: { name: 'Olena', email: 'olena@example.test', locale: 'uk' } },
    ],
    [
      'no mail address',
      { contact: { ...contact, email: '' } },
      { customer: { name: 'Olena', phone: '+380501112233', locale: 'uk' } },
    ],
    [
      'rules, with the reason',
      { minutes: '90', rules: ['slot-not-offered'], reason: 'Agreed' },
      { duration_minutes: 90, override: ['slot-not-offered'], reason: 'Agreed' },
    ],
  ])('sends %s', (_, change, sent) => {
    expect(editOf(booking, { ...draftOf(booking), ...change })).toEqual(sent)
  })

  it('keeps what was typed when somebody else has changed the booking, and nothing else', () => {
    const typed = { ...draftOf(booking), minutes: '90', contact: { ...contact, phone: '+1' } }
    const changed = aClientBooking({
      ...booking,
      car_type: 'van',
      customer: { ...booking.customer, name: 'Olena K.' },
    })
    const draft = rebased(typed, draftOf(booking), draftOf(changed))

    expect(draft.contact).toEqual({ ...contact, name: 'Olena K.', phone: '+1' })
    expect(editOf(changed, draft)).toEqual({
      duration_minutes: 90,
      customer: { name: 'Olena K.', email: 'olena@example.test', phone: '+1', locale: 'uk' },
    })
  })

  it('takes services in another order for the same', () => {
    const line = { ...booking.services[0]!, service_id: '0190a000-0000-7000-8000-0000000000d2' }
    const two = aClientBooking({ services: [booking.services[0]!, line] })

    expect(editOf(two, { ...draftOf(two), services: [line.service_id, TYRES] })).toEqual({})
  })
})
