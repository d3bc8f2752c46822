import { ref, type Ref } from 'vue'
import { moved } from './navigation'
import { HALF_HOURS } from './size'

/**
 * Exactly one cell of the grid is in the tab order; the arrow keys change which.
 *
 * @param wanted is told the day of a cell that is not drawn yet
 */
export function useRovingCell(
  grid: Ref<HTMLElement | null>,
  start: number,
  wanted: (day: number) => void,
) {
  const active = ref(start)

  function elementOf(index: number): HTMLElement | null {
    return grid.value?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null
  }

  function focus(index: number) {
    const element = elementOf(index)
    if (!element) {
      wanted(Math.floor(index / HALF_HOURS))
      return
    }
    active.value = index
    element.focus()
  }

  function move(event: KeyboardEvent) {
    const next = moved(active.value, event.key, event.ctrlKey || event.metaKey)
    if (next !== undefined) {
      event.preventDefault()
      focus(next)
    }
  }

  return { active, elementOf, focus, move }
}

/** The index of the cell that an event came from. */
export function cellIndex(event: Event): number | undefined {
  const cell = (event.target as Element | null)?.closest<HTMLElement>('[data-index]')
  return cell ? Number(cell.dataset['index']) : undefined
}
