import { computed, ref, watch, type Ref } from 'vue'
import { addDays, type PlainDate } from '../../time/dates'
import { useNarrow } from '../../ui/useNarrow'
import type { DayRange } from '../grid/useDaysInView'
import { DAYS } from '../grid/size'

/** As many as fit on the screen of a phone. */
const FIRST_DAYS = 3

/**
 * The days to ask for: on a phone those that have been in view, which today is the first of; all of
 * them on a wide screen, as undefined. They follow each other.
 */
export function useSeenDays(
  monday: Readonly<Ref<PlainDate | undefined>>,
  today: Readonly<Ref<PlainDate>>,
) {
  const isNarrow = useNarrow()
  const seen = ref<DayRange>(WHOLE)
  watch([monday, isNarrow], begin, { immediate: true, flush: 'sync' })

  function begin() {
    seen.value = isNarrow.value && monday.value ? firstDays(monday.value, today.value) : WHOLE
  }

  function see({ from, to }: DayRange) {
    const known = seen.value
    if (from < known.from || to > known.to) {
      seen.value = { from: Math.min(from, known.from), to: Math.max(to, known.to) }
    }
  }

  return {
    isNarrow,
    days: computed(() => {
      const { from, to } = seen.value
      return from === 0 && to === DAYS - 1
        ? undefined
        : Array.from({ length: to - from + 1 }, (_, at) => from + at)
    }),
    see,
  }
}

const WHOLE: DayRange = { from: 0, to: DAYS - 1 }

/** Today and the days after it; in another week the first ones. */
function firstDays(monday: PlainDate, today: PlainDate): DayRange {
  const day = WHOLE_WEEK.findIndex((at) => addDays(monday, at) === today)
  const from = Math.min(Math.max(day, 0), DAYS - FIRST_DAYS)
  return { from, to: from + FIRST_DAYS - 1 }
}

const WHOLE_WEEK = Array.from({ length: DAYS }, (_, day) => day)
