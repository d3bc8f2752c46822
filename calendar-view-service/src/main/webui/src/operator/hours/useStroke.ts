import { computed, ref } from 'vue'
import type { Place } from '../grid/cellMove'
import type { Stroke } from './strokes'

/**
 * Choosing times of one day: by drawing over them, or by pressing the first and the last one, which
 * keys and fingers can do as well.
 */
export function useStroke(done: (stroke: Stroke) => void) {
  const anchor = ref<Place>()
  const head = ref<Place>()
  const stroke = computed<Stroke | undefined>(() =>
    anchor.value && head.value
      ? {
          column: anchor.value.column,
          from: Math.min(anchor.value.row, head.value.row),
          to: Math.max(anchor.value.row, head.value.row),
        }
      : undefined,
  )

  /** Begins a stroke, or ends it; on another day it begins anew. */
  function press(place: Place) {
    if (anchor.value?.column === place.column) {
      follow(place)
      finish()
    } else {
      anchor.value = place
      head.value = place
    }
  }

  function follow(place: Place) {
    if (anchor.value?.column === place.column) {
      head.value = place
    }
  }

  /** The end of drawing. Where it began, it was a press. */
  function release(place: Place) {
    if (anchor.value?.column === place.column && anchor.value.row !== place.row) {
      press(place)
    }
  }

  function finish() {
    const drawn = stroke.value
    cancel()
    if (drawn) {
      done(drawn)
    }
  }

  function cancel() {
    anchor.value = undefined
    head.value = undefined
  }

  return { stroke, press, follow, release, cancel }
}
