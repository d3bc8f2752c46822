import { beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../i18n/en'
import { uk } from '../../i18n/uk'
import { aWeek, change, offer } from '../../testing/aWeek'
import { gridDrawer, type GridRow } from './gridRows'
import { rowPainter } from './rowPainter'

const week = offer(aWeek(), 0, '09:00', '12:00', 'available')
let body: HTMLElement
let paint: (rows: readonly GridRow[]) => void
let draw: ReturnType<typeof gridDrawer>

const cells = () => [...body.querySelectorAll<HTMLElement>('.calendar-cell')]
const cell = (index: number) => body.querySelector<HTMLElement>(`[data-index="${index}"]`)!

describe('rowPainter', () => {
  beforeEach(() => {
    body = document.createElement('div')
    document.body.replaceChildren(body)
    paint = rowPainter(body)
    draw = gridDrawer({ locale: 'en-GB', m: en })
  })

  it('paints 48 labelled rows of seven cells', () => {
    paint(draw(week))

    expect(body.querySelectorAll('[role=row]')).toHaveLength(48)
    expect(cells()).toHaveLength(336)
    expect({ ...cell(18).dataset }).toEqual({
      date: '2026-11-16',
      index: '18',
      status: 'available',
      time: '09:00',
    })
    expect(cell(18).getAttribute('aria-label')).toBe('Monday 16 November 09:00 available')
    expect(cell(18).getAttribute('aria-colindex')).toBe('2')
    expect(cell(18).parentElement?.getAttribute('aria-rowindex')).toBe('20')
  })

  it('changes the cells that have changed, and no other', async () => {
    paint(draw(week))
    const changes: string[] = []
    const observer = new MutationObserver((records) =>
      changes.push(...records.map(({ target }) => (target as HTMLElement).dataset['index'] ?? '')),
    )
    observer.observe(body, { attributes: true, childList: true, subtree: true })

    paint(draw(offer(week, 3, '10:30', '11:00', 'booked')))
    await new Promise((resolve) => setTimeout(resolve))

    expect(new Set(changes)).toEqual(new Set([String(3 * 48 + 21)]))
    expect(cell(3 * 48 + 21).dataset['status']).toBe('booked')
  })

  it('keeps the focus in a row to which days come and from which they go', () => {
    const of = (from: number, until: number) => ({
      ...week,
      cells: week.cells.filter(({ day }) => day >= from && day < until),
    })
    paint(draw(of(2, 3)))
    const focused = cell(2 * 48 + 20)
    focused.focus()

    paint(draw(of(1, 4)))
    expect(document.activeElement).toBe(focused)
    expect(
      [...focused.parentElement!.children].map(
        (each) => each.ariaColIndex ?? each.getAttribute('aria-colindex'),
      ),
    ).toEqual(['1', '3', '4', '5'])

    paint(draw(of(2, 4)))
    expect(document.activeElement).toBe(focused)
    expect(cells()).toHaveLength(96)
  })

  it('says how long an odd half hour is, as long as it is odd', () => {
    const longer = change(week, 6, '03:00', { ends_at: '2026-11-22T02:30:00Z' })
    paint(draw(longer))
    expect(cell(6 * 48 + 6).textContent).toBe('90 min')

    paint(draw(week))
    expect(cell(6 * 48 + 6).textContent).toBe('')
  })

  it('paints all names in another language', () => {
    paint(draw(week))

    paint(gridDrawer({ locale: 'uk', m: uk })(week))

    expect(cell(18).getAttribute('aria-label')).toContain('понеділок')
    expect(cells()).toHaveLength(336)
  })
})
