import { describe, expect, it } from 'vitest'
import { matching } from '../ui/choices'
import { citiesIn } from './cities'
import { zoneChoices } from './zoneChoices'

const ZONES = [
  { name: 'America/Nuuk', old_names: ['America/Godthab'], utc_offset: '-02:00' },
  { name: 'Asia/Ho_Chi_Minh', old_names: ['Asia/Saigon'], utc_offset: '+07:00' },
  { name: 'Asia/Kolkata', old_names: ['Asia/Calcutta'], utc_offset: '+05:30' },
  { name: 'Europe/Kyiv', old_names: ['Europe/Kiev'], utc_offset: '+02:00' },
  {
    name: 'America/Argentina/Buenos_Aires',
    old_names: ['America/Buenos_Aires'],
    utc_offset: '-03:00',
  },
]

describe('zoneChoices', () => {
  it('lists each place once under its current name, the likely ones first', () => {
    const choices = zoneChoices(ZONES, ['Asia/Calcutta', 'Europe/Kyiv'], () => undefined)

    expect(choices.map(({ value }) => value)).toEqual([
      'Asia/Kolkata',
      'Europe/Kyiv',
      'America/Nuuk',
      'Asia/Ho_Chi_Minh',
      'America/Argentina/Buenos_Aires',
    ])
  })

  it.each([
    ['uk', 'kyiv', 'Europe/Kyiv'],
    ['uk', 'Kiev', 'Europe/Kyiv'],
    ['uk', 'київ', 'Europe/Kyiv'],
    ['ru', 'Киев', 'Europe/Kyiv'],
    ['en', 'saigon', 'Asia/Ho_Chi_Minh'],
    ['uk', 'хошимін', 'Asia/Ho_Chi_Minh'],
    ['ru', 'калькутта', 'Asia/Kolkata'],
    ['en', 'godthab', 'America/Nuuk'],
    ['en', 'ho chi', 'Asia/Ho_Chi_Minh'],
    ['ru', 'буэнос', 'America/Argentina/Buenos_Aires'],
    ['en', '+05:30', 'Asia/Kolkata'],
  ] as const)('finds in %s by %s: %s', async (language, search, zone) => {
    const choices = zoneChoices(ZONES, [], await citiesIn(language))

    expect(matching(choices, search).map(({ value }) => value)).toContain(zone)
  })
})
