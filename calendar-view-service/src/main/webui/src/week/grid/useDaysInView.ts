import { onMounted, onScopeDispose, type Ref } from 'vue'

/** Days of a week, both inclusive, 0 for Monday. */
export interface DayRange {
  from: number
  to: number
}

/** Tells which days are in view while a grid that is wider than the screen is scrolled. */
export function useDaysInView(
  scroller: Readonly<Ref<HTMLElement | null>>,
  see: (days: DayRange) => void,
): void {
  const inView = new Set<number>()
  let observer: IntersectionObserver | undefined

  onMounted(() => {
    observer = new IntersectionObserver(look, { root: scroller.value })
    for (const column of scroller.value?.querySelectorAll('[data-day]') ?? []) {
      observer.observe(column)
    }
  })
  onScopeDispose(() => observer?.disconnect())

  function look(entries: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) {
      const day = Number((target as HTMLElement).dataset['day'])
      if (isIntersecting) {
        inView.add(day)
      } else {
        inView.delete(day)
      }
    }
    if (inView.size > 0) {
      see({ from: Math.min(...inView), to: Math.max(...inView) })
    }
  }
}
