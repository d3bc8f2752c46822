import { describe, expect, it } from 'vitest'
import { aWeek, cellOf } from '../../testing/aWeek'
import { readFrame, withFrame, type LiveFrame } from './liveFrame'

const week = { ...aWeek('2026-11-16'), epoch: 'e1', version: 7 }
const booked = { ...cellOf(week, 0, '09:00'), status: 'booked' as const }

function frame(type: LiveFrame['type'], data: Partial<LiveFrame['data']> = {}): LiveFrame {
  const { post_id, week_start, timezone } = week
  return {
    type,
    data: { post_id, epoch: 'e1', version: 8, week_start, timezone, cells: [booked], ...data },
  }
}

describe('readFrame', () => {
  it('ignores whatever is no frame', () => {
    expect(readFrame('{"type":"hello"}')).toBeUndefined()
    expect(readFrame('{"type":"calendar_update"}')).toBeUndefined()
    expect(readFrame('null')).toBeUndefined()
    expect(readFrame('<html>')).toBeUndefined()
  })

  it('reads every type', () => {
    for (const type of ['snapshot', 'calendar_update', 'resync'] as const) {
      expect(readFrame(JSON.stringify(frame(type)))).toEqual(frame(type))
    }
  })
})

describe('withFrame', () => {
  it('replaces the changed cells and the version', () => {
    const next = withFrame(week, frame('calendar_update'))

    expect(next.version).toBe(8)
    expect(cellOf(next, 0, '09:00').status).toBe('booked')
    expect(cellOf(next, 0, '09:30')).toBe(cellOf(week, 0, '09:30'))
  })

  it('moves on with a version that changed no cell', () => {
    expect(withFrame(week, frame('calendar_update', { cells: [] }))).toEqual({
      ...week,
      version: 8,
    })
  })

  it('is not taken back by an older frame, nor by one of another week', () => {
    expect(withFrame(week, frame('calendar_update', { version: 6 }))).toBe(week)
    expect(withFrame(week, frame('snapshot', { week_start: '2026-11-23' }))).toBe(week)
    expect(withFrame(week, frame('snapshot', { timezone: 'UTC' }))).toBe(week)
    expect(withFrame(week, frame('snapshot', { post_id: 'other' }))).toBe(week)
  })

  it('follows a rebuilt calendar, whose versions count anew, only with all its cells', () => {
    expect(withFrame(week, frame('resync', { epoch: 'e2', version: 1 }))).toMatchObject({
      epoch: 'e2',
      version: 1,
    })
    expect(withFrame(week, frame('calendar_update', { epoch: 'e2', version: 9 }))).toBe(week)
  })
})
