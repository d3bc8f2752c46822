import { mount, type VueWrapper } from '@vue/test-utils'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { aWeek, change, offer } from '../../testing/aWeek'
import WeekGrid from './WeekGrid.vue'

let grid: VueWrapper

function show(week = offer(aWeek(), 0, '09:00', '18:00', 'available')) {
  grid = mount(WeekGrid, {
    attachTo: document.body,
    props: {
      week: offer(week, 0, '10:00', '11:00', 'booked'),
      today: '2026-11-20',
      now: new Date('2026-11-20T10:15:00Z'),
      postName: 'Bay 1',
    },
  })
}

const cell = (date: string, time: string) =>
  grid.get<HTMLElement>(`[data-date="${date}"][data-time="${time}"]`)

describe('WeekGrid', () => {
  beforeEach(() => show())
  afterEach(() => {
    grid.unmount()
    document.body.innerHTML = ''
  })

  it('has 48 rows of seven cells under seven days', () => {
    expect(grid.findAll('[role=gridcell]')).toHaveLength(336)
    expect(grid.findAll('[role=rowgroup] [role=row]')).toHaveLength(48)
    expect(grid.findAll('[role=columnheader]')).toHaveLength(8)
    expect(grid.get('[role=grid]').attributes('aria-label')).toBe(
      'Week 16 – 22 November 2026, Bay 1',
    )
  })

  it('names every cell by day, time and state', () => {
    expect(cell('2026-11-16', '09:00').attributes('aria-label')).toBe(
      'Monday 16 November 09:00 available',
    )
    expect(cell('2026-11-16', '10:30').attributes('aria-label')).toBe(
      'Monday 16 November 10:30 booked',
    )
    expect(cell('2026-11-22', '23:30').attributes('aria-label')).toBe(
      'Sunday 22 November 23:30 not offered',
    )
  })

  it('marks today and draws the present', () => {
    expect(grid.findAll('[aria-current=date]').map((day) => day.text())).toEqual(['Fri 20'])
    expect(grid.find('[data-testid=now]').exists()).toBe(true)
  })

  it('has one cell in the tab order, and the arrows move it', async () => {
    expect(grid.findAll('[role=gridcell][tabindex="0"]')).toHaveLength(1)

    cell('2026-11-20', '12:00').element.focus()
    await cell('2026-11-20', '12:00').trigger('keydown', { key: 'ArrowRight' })

    expect(document.activeElement).toBe(cell('2026-11-21', '12:00').element)
    expect(cell('2026-11-21', '12:00').attributes('tabindex')).toBe('0')
    expect(grid.findAll('[role=gridcell][tabindex="0"]')).toHaveLength(1)
  })

  it('opens a cell by Enter and tells its block', async () => {
    await cell('2026-11-16', '10:30').trigger('keydown', { key: 'Enter' })
    await nextTick()

    const popover = document.querySelector('[role=dialog]')
    expect(popover?.textContent).toContain('Booked')
    expect(popover?.textContent).toContain('Monday 16 November')
    expect(popover?.textContent).toContain('10:00 – 11:00')
  })

  it('says how the clocks change', () => {
    grid.unmount()
    let week = change(aWeek(), 6, '03:00', { ends_at: '2026-11-22T01:00:00Z' })
    week = change(week, 6, '04:00', { ends_at: '2026-11-22T03:00:00Z' })
    show(week)

    expect(cell('2026-11-22', '03:00').attributes('aria-label')).toBe(
      'Sunday 22 November 03:00 skipped, the clocks go forward',
    )
    expect(cell('2026-11-22', '04:00').attributes('aria-label')).toBe(
      'Sunday 22 November 04:00 not offered, 60 minutes',
    )
    expect(cell('2026-11-22', '04:00').text()).toBe('60 min')
  })

  it('has the selectors of the calendar', async () => {
    expect(grid.findAll('.calendar-cell')).toHaveLength(336)
    expect(grid.findAll('.calendar-cell[data-status="available"]')).toHaveLength(16)
    await grid.get('.calendar-cell[data-status="available"]').trigger('click')
    await nextTick()

    expect(document.querySelector('.calendar-popover')?.textContent).toContain('09:00 – 10:00')
  })

  it('hatches a day that is closed, and says so', async () => {
    await grid.setProps({ week: { ...aWeek(), closed_days: [{ date: '2026-11-18' }] } })

    expect(grid.findAll('.closed')).toHaveLength(1)
    expect(grid.get('[data-day="2"]').attributes('aria-label')).toBe(
      'Wednesday 18 November, closed',
    )
  })

  it('shows where slots begin', async () => {
    await grid.setProps({ slotMinutes: 45 })

    expect(grid.findAll('.available.slots').map((each) => each.attributes('style'))).toHaveLength(2)
    expect(grid.findAll('.booked.slots')).toHaveLength(0)
  })

  it('places days that are known beside those that are not', async () => {
    const week = aWeek()
    await grid.setProps({ week: { ...week, cells: week.cells.filter(({ day }) => day > 3) } })

    expect(grid.findAll('.calendar-cell')).toHaveLength(144)
    expect(grid.get('[role=grid]').attributes('style')).toContain('--first-column: 6')
    expect(grid.get('.calendar-cell').attributes('aria-colindex')).toBe('6')
  })

  it('asks for the day that the arrows lead to', async () => {
    const week = aWeek()
    await grid.setProps({ week: { ...week, cells: week.cells.filter(({ day }) => day < 5) } })
    await cell('2026-11-20', '12:00').trigger('keydown', { key: 'ArrowRight' })

    expect(grid.emitted('see')).toEqual([[{ from: 5, to: 5 }]])
  })

  it('is accessible', async () => {
    const results = await axe.run(grid.element, { rules: { 'color-contrast': { enabled: false } } })
    expect(results.violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([])
  })
})
