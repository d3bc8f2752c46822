import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendarFile'

const booking = {
  id: '0190a000-0000-7000-8000-0000000000c1',
  status: 'confirmed' as const,
  version: 1,
  displaced: false,
  service_point_id: 'a1',
  post_id: 'b1',
  post_number: 1,
  starts_at: '2026-11-23T07:00:00Z',
  ends_at: '2026-11-23T07:55:00Z',
  services: ['Заміна шин; зимові, 17"', 'Балансування'].map((name) => ({
    service_id: name,
    name,
    minutes: 55,
    buffer_before_minutes: 0,
    buffer_after_minutes: 0,
  })),
}
const point = { id: 'a1', name: 'Podil', timezone: 'Europe/Kyiv', address: 'Kyiv, Val 15' }

describe('calendarFile', () => {
  it('has the time in UTC and the UID of the mails', async () => {
    const lines = (await calendarFile(booking, point)).split('\r\n')

    expect(lines).toContain('UID:0190a000-0000-7000-8000-0000000000c1@slotwright')
    expect(lines).toContain('DTSTART:20261123T070000Z')
    expect(lines).toContain('DTEND:20261123T075500Z')
    expect(lines).toContain('SUMMARY:Podil')
    expect(lines).toContain('LOCATION:Kyiv\\, Val 15')
  })

  it('keeps lines within 75 octets', async () => {
    const text = await calendarFile(booking, { ...point, address: 'Ї'.repeat(200) })
    const lengths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length)

    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain('Ї'.repeat(200))
  })
})
