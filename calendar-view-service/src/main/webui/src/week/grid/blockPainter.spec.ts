import { beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../i18n/en'
import { aWeek, change, offer } from '../../testing/aWeek'
import type { Week } from '../../api/types'
import { blockPainter } from './blockPainter'
import { blockOf } from './blocks'
import { runsOf, type Run } from './runs'

const STYLE = { timezone: 'Europe/Kyiv', slotMinutes: 30, m: en }
const open = offer(aWeek(), 0, '09:00', '12:00', 'available')
const blocks = (week: Week) => runsOf(week.cells).map((run) => blockOf(run, STYLE))

describe('blockOf', () => {
  const run: Run = {
    day: 0,
    from: 18,
    to: 20,
    status: 'booked',
    startsAt: '2026-11-16T07:00:00Z',
    endsAt: '2026-11-16T08:00:00Z',
    block: 1,
    isDisplaced: false,
    isPending: false,
  }

  it.each<[string, Partial<Run>, string, string, string]>([
    ['a booking', {}, 'block booked', en.status.booked, '09:00 – 10:00'],
    [
      'a pending one',
      { isPending: true },
      'block booked',
      en.manage.status.pending,
      '09:00 – 10:00',
    ],
    [
      'a displaced one',
      { isDisplaced: true },
      'block booked displaced',
      en.status.booked,
      '09:00 – 10:00',
    ],
    ['half an hour', { to: 19 }, 'block booked line', en.status.booked, '09:00 – 10:00'],
    [
      'twenty minutes',
      { to: 18.67 },
      'block booked line sliver',
      en.status.booked,
      '09:00 – 10:00',
    ],
    ['ten minutes', { to: 18.33 }, 'block booked line sliver', '', ''],
    ['open time', { status: 'available', block: undefined }, 'block available slots', '', ''],
    ['a hold', { status: 'held' }, 'block held', en.status.held, ''],
  ])('draws %s', (_, of, classes, label, times) => {
    expect(blockOf({ ...run, ...of }, STYLE)).toMatchObject({ classes, times, label })
  })
})

describe('blockPainter', () => {
  let day: HTMLElement
  let paint: ReturnType<typeof blockPainter>

  beforeEach(() => {
    day = document.createElement('div')
    paint = blockPainter(day)
  })

  it('paints each block at its place, with its words', () => {
    paint(blocks(offer(open, 0, '10:00', '11:00', 'booked')))

    const shown = [...day.children] as HTMLElement[]
    expect(shown.map(({ textContent }) => textContent)).toEqual(['', 'Booked10:00 – 11:00', ''])
    expect(shown[1]?.style.top).toContain('20 * var(--row)')
    expect(shown[1]?.style.height).toContain('2 * var(--row)')
  })

  it('leaves what looks the same, and takes away what is gone', () => {
    paint(blocks(offer(open, 0, '10:00', '11:00', 'booked')))
    const [first, booked, last] = day.children

    paint(
      blocks(change(offer(open, 0, '10:00', '11:00', 'booked'), 0, '12:00', { status: 'held' })),
    )
    expect([...day.children].slice(0, 3)).toEqual([first, booked, last])
    expect(day.children).toHaveLength(4)

    paint(blocks(open))
    expect(day.children).toHaveLength(1)
    expect(day.firstElementChild?.className).toContain('available')
  })
})
