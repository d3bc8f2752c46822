/** Half hours of wall clock in a local day. */
export const ROWS = 48

/** Row by column of a cell. */
export interface Place {
  row: number
  column: number
}

/** Six hours. */
const PAGE_ROWS = 12

/**
 * The cell to which a key moves the focus, as in the ARIA Authoring Practices' grid; undefined for
 * any other key. The focus stops at the edges.
 */
export function movedBy(
  { row, column }: Place,
  key: string,
  columns: number,
  ctrl = false,
): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: clamp(nextRow, ROWS - 1),
    column: clamp(nextColumn, columns - 1),
  })
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageUp':
      return to(row - PAGE_ROWS, column)
    case 'PageDown':
      return to(row + PAGE_ROWS, column)
    case 'Home':
      return to(ctrl ? 0 : row, 0)
    case 'End':
      return to(ctrl ? ROWS - 1 : row, columns - 1)
    default:
      return undefined
  }
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

/** The cell that an event is about. */
export function cellOf({ target }: Event): Place | undefined {
  const cell = (target as Element | null)?.closest<HTMLElement>('[data-row]')
  return cell
    ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
    : undefined
}
