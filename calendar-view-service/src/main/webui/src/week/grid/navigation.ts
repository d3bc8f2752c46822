import { DAYS, HALF_HOURS } from './size'

/** Six hours. */
const PAGE_ROWS = 12

/**
 * The cell to which a key moves the focus, as in the ARIA Authoring Practices' grid; undefined for
 * any other key. `index` is `day * 48 + half-hour`. The focus stops at the edges.
 */
export function moved(index: number, key: string, ctrl = false): number | undefined {
  const day = Math.floor(index / HALF_HOURS)
  const row = index % HALF_HOURS
  switch (key) {
    case 'ArrowUp':
      return at(day, row - 1)
    case 'ArrowDown':
      return at(day, row + 1)
    case 'ArrowLeft':
      return at(day - 1, row)
    case 'ArrowRight':
      return at(day + 1, row)
    case 'PageUp':
      return at(day, row - PAGE_ROWS)
    case 'PageDown':
      return at(day, row + PAGE_ROWS)
    case 'Home':
      return at(0, ctrl ? 0 : row)
    case 'End':
      return at(DAYS - 1, ctrl ? HALF_HOURS - 1 : row)
    default:
      return undefined
  }
}

function at(day: number, row: number): number {
  return clamp(day, DAYS - 1) * HALF_HOURS + clamp(row, HALF_HOURS - 1)
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max)
}
