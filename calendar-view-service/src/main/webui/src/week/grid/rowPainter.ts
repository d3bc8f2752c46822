import type { GridCell, GridRow } from './gridRows'

/** A row in the document, and its cells by their index. */
interface Painted {
  row: GridRow
  element: HTMLElement
  cells: Map<number, { cell: GridCell; element: HTMLElement }>
}

/**
 * Paints rows into an element that nothing else writes to. This is beside Vue on purpose: 336 cells
 * with nine attributes are most of what a week costs, and one that is pushed changes two of them.
 *
 * @returns paints rows in place of those before. What stays is left where it is, with its focus.
 */
export function rowPainter(body: HTMLElement): (rows: readonly GridRow[]) => void {
  const cellModel = element('calendar-cell', { role: 'gridcell', tabindex: '-1' })
  const rowModel = emptyRow()
  let painted: Painted[] = []

  function newRow({ row, time }: GridRow): HTMLElement {
    const made = rowModel.cloneNode(true) as HTMLElement
    made.setAttribute('aria-rowindex', String(row + 2))
    const hour = made.querySelector('span')!
    hour.textContent = time
    hour.classList.toggle('visually-hidden', row % 2 === 1 || row === 0)
    return made
  }

  function newCell({ time }: GridRow): HTMLElement {
    const made = cellModel.cloneNode() as HTMLElement
    made.setAttribute('data-time', time)
    return made
  }

  function paintRow(row: GridRow, before: Painted | undefined): Painted {
    if (before?.row === row) {
      return before
    }
    const element = before?.element ?? newRow(row)
    const cells: Painted['cells'] = new Map()
    let previous = element.firstElementChild!
    for (const cell of row.cells) {
      const shown = before?.cells.get(cell.index)
      const own = shown?.element ?? newCell(row)
      if (cell !== shown?.cell) {
        paintCell(own, cell, shown?.cell)
      }
      if (!shown) {
        previous.after(own)
      }
      previous = own
      cells.set(cell.index, { cell, element: own })
    }
    before?.cells.forEach((gone, index) => cells.has(index) || gone.element.remove())
    return { row, element, cells }
  }

  return (rows) => {
    const isFirst = painted.length === 0
    painted = rows.map((row, at) => paintRow(row, painted[at]))
    if (isFirst) {
      body.append(...painted.map(({ element }) => element))
    }
  }
}

function paintCell(element: HTMLElement, cell: GridCell, shown: GridCell | undefined) {
  element.setAttribute('aria-label', cell.name)
  element.setAttribute('data-status', cell.status)
  if (cell.date !== shown?.date) {
    element.setAttribute('aria-colindex', String(cell.day + 2))
    element.setAttribute('data-index', String(cell.index))
    element.setAttribute('data-date', cell.date)
  }
  if (cell.length !== shown?.length) {
    element.replaceChildren(...lengthMark(cell.length))
  }
}

function lengthMark(text: string | undefined): HTMLElement[] {
  if (text === undefined) {
    return []
  }
  const mark = element('length', { 'aria-hidden': 'true' }, 'span')
  mark.textContent = text
  return [mark]
}

function emptyRow(): HTMLElement {
  const row = element('row', { role: 'row' })
  const hour = element('hour', { role: 'rowheader', 'aria-colindex': '1' })
  hour.append(element('', {}, 'span'))
  row.append(hour)
  return row
}

function element(className: string, attributes: Record<string, string>, tag = 'div'): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value))
  return made
}
