import { describe, expect, it } from 'vitest'
import { groupPoints } from './points'

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
  const { near, others } = groupPoints(POINTS, search, timezone, 'uk')
  return [near, others].map((each) => each.map(({ name }) => name))
}

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
})
