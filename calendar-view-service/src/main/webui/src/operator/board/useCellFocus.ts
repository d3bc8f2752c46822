import { nextTick, onMounted, ref, type Ref } from 'vue'
import { takesFocus } from '../../ui/useGridKeys'
import { movedBy, type Place } from '../grid/cellMove'
import { GUTTER, HEAD, ROW } from './useWindow'

/**
 * The cell of a board that is in the tab order.
 *
 * @param first the row where it is at first
 * @param column the width of a column in CSS pixels
 * @param look has to be called after scrolling, so that what came into view is drawn
 */
export function useCellFocus(
  scroller: Readonly<Ref<HTMLElement | null>>,
  first: number,
  count: Readonly<Ref<number>>,
  column: Readonly<Ref<number>>,
  look: () => void,
) {
  const active = ref<Place>({ row: first, column: 0 })

  async function move(event: KeyboardEvent) {
    const next = movedBy(active.value, event.key, count.value, event.ctrlKey || event.metaKey)
    if (next) {
      event.preventDefault()
      await focus(next)
    }
  }

  /** Brings a cell into view, where it is drawn, and focuses it. */
  async function focus(place: Place) {
    active.value = place
    const view = scroller.value
    if (!view) {
      return
    }
    const top = place.row * ROW
    const left = place.column * column.value
    const lowest = top + ROW + HEAD - view.clientHeight
    const rightmost = left + column.value + GUTTER - view.clientWidth
    view.scrollTop = Math.min(Math.max(view.scrollTop, lowest), top)
    view.scrollLeft = Math.min(Math.max(view.scrollLeft, rightmost), left)
    look()
    await nextTick()
    view.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus({ preventScroll: true })
  }

  onMounted(() => {
    if (takesFocus()) {
      void focus(active.value)
    }
  })

  return { active, move, focus }
}
