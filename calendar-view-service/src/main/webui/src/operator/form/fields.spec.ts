import { describe, expect, it } from 'vitest'
import { draftOf, recordOf, unreadable, type Field, type FieldKind } from './fields'

const field = (pointer: string, kind: FieldKind): Field => ({ pointer, kind, label: pointer })

describe('a form', () => {
  const fields = [
    field('/name', 'text'),
    field('/active', 'check'),
    field('/minutes', 'number'),
    field('/limits/per_hour', 'number'),
    field('/quiet_hours/from', 'time'),
    field('/reminders/minutes_before', 'numbers'),
    field('/durations', 'named-numbers'),
    field('/variants', 'json'),
  ]
  const record = {
    name: 'Bay 1',
    active: true,
    minutes: 0,
    limits: { per_hour: 5 },
    reminders: { minutes_before: [120, 60] },
    durations: { suv: 55, 'van: long': 70 },
    variants: [{ name: 'on', value: true }],
  }

  it('sends what it shows', () => {
    expect(recordOf(fields, draftOf(fields, record))).toEqual(record)
  })

  it('leaves out what is empty, with the object around it', () => {
    const empty = draftOf(fields, { quiet_hours: null, limits: { per_hour: null } })
    expect(recordOf(fields, empty)).toEqual({ active: false })
    expect(recordOf(fields, draftOf(fields, undefined))).toEqual({ active: false })
  })

  it.each<[FieldKind, string, unknown]>([
    ['number', ' 15 ', 15],
    ['number', '1.5', 1.5],
    ['decimal', ' -50,4664', -50.4664],
    ['decimal', '−9.1', -9.1],
    ['numbers', '60,120 , 5', [60, 120, 5]],
    ['named-numbers', 'suv: 55\n\n van:70 ', { suv: 55, van: 70 }],
    ['text', '  ', undefined],
    ['json', '{"a": 1}', { a: 1 }],
  ])('reads a %s from %j', (kind, text, value) => {
    const one = [field('/x', kind)]
    expect(unreadable(one, { '/x': text })).toEqual([])
    expect(recordOf(one, { '/x': text })['x']).toEqual(value)
  })

  it.each<[FieldKind, string]>([
    ['number', 'ten'],
    ['number', '1e999'],
    ['decimal', '50,46, 30,51'],
    ['numbers', '60,,5'],
    ['numbers', '60; 5'],
    ['named-numbers', 'suv 55'],
    ['named-numbers', ': 55'],
    ['named-numbers', 'suv:'],
    ['json', '{a: 1}'],
  ])('does not read a %s from %j', (kind, text) => {
    expect(unreadable([field('/x', kind)], { '/x': text })).toEqual(['/x'])
  })
})
