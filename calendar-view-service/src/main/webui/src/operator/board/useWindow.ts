import { computed, onMounted, onScopeDispose, ref, type Ref } from 'vue'
import { ROWS } from '../grid/cellMove'

/** In CSS pixels. */
export const ROW = 24
export const HEAD = 46
export const GUTTER = 60
const LEAST_COLUMN = 140
/** A sheet of A4 across, without its margins. */
const SHEET = 1_000

/** Rows and columns that are drawn; the ends are exclusive. */
export interface Shown {
  rows: { from: number; to: number }
  columns: { from: number; to: number }
}

/** Drawn beyond the edges, so that a short scroll shows no blank. */
const BEYOND = 3

type View = Pick<HTMLElement, 'scrollTop' | 'scrollLeft' | 'clientHeight' | 'clientWidth'>

/** Which part of a board is in view: all of it while its size is unknown, and on paper. */
export function useWindow(
  scroller: Readonly<Ref<HTMLElement | null>>,
  columns: Readonly<Ref<number>>,
) {
  const view = ref<View>({ scrollTop: 0, scrollLeft: 0, clientHeight: 0, clientWidth: 0 })
  const isPrinting = ref(false)
  const column = computed(() =>
    isPrinting.value
      ? (SHEET - GUTTER) / columns.value
      : columnWidth(view.value.clientWidth, columns.value),
  )
  const shown = computed(() =>
    isPrinting.value ? all(columns.value) : inView(view.value, columns.value, column.value),
  )

  function look() {
    if (scroller.value) {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = scroller.value
      view.value = { scrollTop, scrollLeft, clientHeight, clientWidth }
    }
  }

  function print(event: Event) {
    isPrinting.value = event.type === 'beforeprint'
  }

  const observer = new ResizeObserver(look)
  onMounted(() => {
    scroller.value?.addEventListener('scroll', look, { passive: true })
    if (scroller.value) {
      observer.observe(scroller.value)
    }
    look()
  })
  window.addEventListener('beforeprint', print)
  window.addEventListener('afterprint', print)
  onScopeDispose(() => {
    observer.disconnect()
    window.removeEventListener('beforeprint', print)
    window.removeEventListener('afterprint', print)
  })

  return { shown, column, look }
}

/** As wide as there is room, but never too narrow for a name. */
export function columnWidth(width: number, columns: number): number {
  return Math.max(LEAST_COLUMN, Math.floor((width - GUTTER) / Math.max(columns, 1)))
}

/** What is drawn of a stretch: what is in view, and the one in the tab order wherever it is. */
export function drawnOf({ from, to }: { from: number; to: number }, active?: number): number[] {
  const indexes = Array.from({ length: to - from }, (_, index) => from + index)
  return active === undefined || indexes.includes(active) ? indexes : [...indexes, active]
}

export function inView(view: View, columns: number, column: number): Shown {
  if (view.clientHeight === 0) {
    return all(columns)
  }
  return {
    rows: stretch(view.scrollTop, view.clientHeight - HEAD, ROW, ROWS),
    columns: stretch(view.scrollLeft, view.clientWidth - GUTTER, column, columns),
  }
}

function stretch(start: number, length: number, size: number, count: number) {
  return {
    from: Math.max(Math.floor(start / size) - BEYOND, 0),
    to: Math.min(Math.ceil((start + length) / size) + BEYOND, count),
  }
}

function all(columns: number): Shown {
  return { rows: { from: 0, to: ROWS }, columns: { from: 0, to: columns } }
}
