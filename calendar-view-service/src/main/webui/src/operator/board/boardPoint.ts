import { ROWS, type Place } from '../grid/cellMove'
import { GUTTER, HEAD, ROW } from './useWindow'

/** Where a point of the screen is on a board, in rows and columns with their shares. */
export function boardPoint(view: HTMLElement, column: number, x: number, y: number): Place {
  const box = view.getBoundingClientRect()
  return {
    row: (y - box.top + view.scrollTop - HEAD) / ROW,
    column: (x - box.left + view.scrollLeft - GUTTER) / column,
  }
}

/** The cell of a point; undefined beside the board. */
export function cellAt({ row, column }: Place, columns: number): Place | undefined {
  const isInside = row >= 0 && row < ROWS && column >= 0 && column < columns
  return isInside ? { row: Math.floor(row), column: Math.floor(column) } : undefined
}
