import { onScopeDispose, ref, type Ref } from 'vue'
import type { Block } from './blocks'
import type { Place } from '../grid/cellMove'

export interface Drag {
  block: Block
  /** where its start would be; of one that is resized, its last row */
  to: Place
  /** whether its end is dragged, not all of it */
  isResize: boolean
}

/** A press becomes a drag after so many pixels of a mouse … */
const MOUSE_PX = 5
/** … or after so long a press of a finger, which must not move before: that is a scroll. */
const LONG_PRESS_MS = 450
const FINGER_PX = 8

/**
 * Dragging a block of the board.
 *
 * @param placeAt the cell under a point of the screen, if there is one
 * @param drop called with the block and its new place, unless it is where it was
 */
export function useDrag(
  scroller: Readonly<Ref<HTMLElement | null>>,
  placeAt: (x: number, y: number) => Place | undefined,
  drop: (drag: Drag) => void,
) {
  const drag = ref<Drag>()
  let press:
    | { event: PointerEvent; block: Block; column: number; grab: number; isResize: boolean }
    | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(event: PointerEvent, block: Block, on: Place, isResize: boolean) {
    end()
    const grab = on.row - Math.floor(block.from)
    press = { event, block, column: on.column, grab, isResize }
    if (event.pointerType !== 'mouse') {
      timer = setTimeout(() => lift(event), LONG_PRESS_MS)
    }
    window.addEventListener('pointermove', follow)
    window.addEventListener('pointerup', finish)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', escape)
    // Only a listener that is not passive can keep a finger from scrolling once a block is lifted.
    scroller.value?.addEventListener('touchmove', hold, { passive: false })
  }

  function follow(event: PointerEvent) {
    if (!press) {
      return
    }
    const way = Math.hypot(event.clientX - press.event.clientX, event.clientY - press.event.clientY)
    if (drag.value) {
      lift(event)
    } else if (event.pointerType === 'mouse') {
      if (way >= MOUSE_PX) {
        lift(event)
      }
    } else if (way >= FINGER_PX) {
      end()
    }
  }

  function lift({ clientX, clientY }: PointerEvent) {
    const under = placeAt(clientX, clientY)
    if (press && under) {
      const { block, column, grab, isResize } = press
      const to = isResize
        ? { row: Math.max(under.row, Math.floor(block.from)), column }
        : { row: Math.max(under.row - grab, 0), column: under.column }
      drag.value = { block, to, isResize }
    }
  }

  function finish() {
    const done = drag.value
    const from = press?.column
    end()
    if (done && (done.to.column !== from || done.to.row !== rowOf(done))) {
      drop(done)
    }
  }

  function hold(event: TouchEvent) {
    if (drag.value) {
      event.preventDefault()
    }
  }

  function escape({ key }: KeyboardEvent) {
    if (key === 'Escape') {
      end()
    }
  }

  function end() {
    clearTimeout(timer)
    press = undefined
    drag.value = undefined
    window.removeEventListener('pointermove', follow)
    window.removeEventListener('pointerup', finish)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', escape)
    scroller.value?.removeEventListener('touchmove', hold)
  }

  onScopeDispose(end)
  return { drag, begin }
}

/** The row that is dragged, before. */
function rowOf({ block, isResize }: Drag): number {
  return isResize ? Math.ceil(block.to) - 1 : Math.floor(block.from)
}
