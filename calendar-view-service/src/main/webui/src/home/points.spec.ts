import { describe, expect, it } from 'vitest'
import { groupPoints, type PointGroups } from './points'

const point = (name: string, address: string, timezone = 'Europe/Kyiv') => ({
  id: name,
  name,
  address,
  timezone,
})
const POINTS = [
  point('Пост 10', 'Київ, Хрещатик 1'),
  point('Пост 2', 'Київ, Хрещатик 2'),
  point('Шиномонтаж', 'Kyiv, Nyzhniy Val 15'),
  point('Brooklyn Auto', 'New York', 'America/New_York'),
]
const names = (search: string, timezone = 'Europe/Kyiv') => {
  return named(groupPoints(POINTS, search, { timezone, locale: 'uk' }))
}
const named = ({ near, others }: PointGroups) =>
  [near, others].map((each) => each.map(({ name }) => name))

describe('groupPoints', () => {
  it('puts those on the reader’s clock first, by name', () => {
    expect(names('')).toEqual([['Пост 2', 'Пост 10', 'Шиномонтаж'], ['Brooklyn Auto']])
    expect(names('', 'America/New_York')[0]).toEqual(['Brooklyn Auto'])
    expect(names('', 'Europe/Kiev')).toEqual(names('', 'Europe/Kyiv'))
  })

  it.each([
    ['київ', ['Пост 2', 'Пост 10'], []],
    ['  ПОСТ   10 ', ['Пост 10'], []],
    ['val kyiv', ['Шиномонтаж'], []],
    ['york', [], ['Brooklyn Auto']],
    ['nowhere', [], []],
  ])('finds by name or town: %s', (search, near, others) => {
    expect(names(search)).toEqual([near, others])
  })

  it('puts the nearest first for a reader whose place is known', () => {
    const located = [
      { ...point('Odesa', 'Odesa'), location: { latitude: 46.48, longitude: 30.73 } },
      { ...point('Lviv', 'Lviv'), location: { latitude: 49.84, longitude: 24.03 } },
      point('Anywhere', 'Kyiv'),
      { ...point('Podil', 'Kyiv'), location: { latitude: 50.47, longitude: 30.51 } },
    ]
    const kyiv = { latitude: 50.45, longitude: 30.52 }
    const groups = groupPoints(located, '', { timezone: 'UTC', locale: 'en', location: kyiv })

    expect(named(groups)).toEqual([['Podil', 'Odesa', 'Lviv'], ['Anywhere']])
    expect(groups.near.map((each) => Math.round(each.distance ?? -1))).toEqual([2, 442, 467])
  })
})
