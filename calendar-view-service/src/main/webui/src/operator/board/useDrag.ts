import { onScopeDispose, ref, type Ref } from 'vue'
import type { Block } from './blocks'
import type { Place } from './boardMove'

export interface Drag {
  block: Block
  /** where its start would be */
  to: Place
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
  let press: { event: PointerEvent; block: Block; column: number; grab: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(event: PointerEvent, block: Block, on: Place) {
    end()
    press = { event, block, column: on.column, grab: on.row - Math.floor(block.from) }
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
      const row = Math.max(under.row - press.grab, 0)
      drag.value = { block: press.block, to: { row, column: under.column } }
    }
  }

  function finish() {
    const done = drag.value
    const from = press?.column
    end()
    if (done && (done.to.column !== from || done.to.row !== Math.floor(done.block.from))) {
      drop(done)
    }
    return done !== undefined
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
