import type { ClientBooking } from '../operator/api/types'

/** A confirmed booking on a Monday at nine in Kyiv, at version 7. */
export function aClientBooking(fields: Partial<ClientBooking> = {}): ClientBooking {
  return {
    id: '0190a000-0000-7000-8000-0000000000c1',
    status: 'confirmed',
    version: 7,
    displaced: false,
    service_point_id: '0190a000-0000-7000-8000-0000000000a1',
    post_id: '0190a000-0000-7000-8000-0000000000b1',
    post_number: 1,
    starts_at: '2026-11-23T07:00:00Z',
    ends_at: '2026-11-23T07:55:00Z',
    occupied_from: '2026-11-23T07:00:00Z',
    occupied_until: '2026-11-23T08:00:00Z',
    buffer_before_minutes: 0,
    buffer_after_minutes: 0,
    customer: { name: 'Olena K.', email: 'olena@example.test', locale: 'uk' },
    services: [
      {
        service_id: '0190a000-0000-7000-8000-0000000000d1',
        name: 'Tyre change',
        minutes: 55,
        buffer_before_minutes: 0,
        buffer_after_minutes: 0,
      },
    ],
    car_type: 'suv',
    notes: 'AA 1234 BB',
    operator_notes: '',
    ...fields,
  }
}
