import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bookableDays, openings, type Wish } from '../api/booking'
import { addDays, dateIn, type PlainDate } from '../time/dates'
import { useNarrow } from '../ui/useNarrow'
import { columnsOf, turning } from './columns'
import { DAYS_AHEAD, FRESH_MS } from './useTimes'

/** Some bookable days beside each other, with all their times. */
export function useColumns(
  wish: Ref<Wish>,
  timezone: Ref<string>,
  today: Ref<PlainDate>,
  start: Ref<PlainDate | undefined>,
) {
  const isNarrow = useNarrow()
  const count = computed(() => (isNarrow.value ? 3 : 5))
  const days = useQuery({
    queryKey: computed(() => ['days', wish.value, today.value, 'columns', start.value]),
    queryFn: async ({ signal }) => {
      const first = start.value && start.value > today.value ? start.value : today.value
      const [before, after] = await Promise.all([
        first > today.value
          ? bookableDays(wish.value, lastDays(today.value, first), signal)
          : undefined,
        bookableDays(wish.value, { from: first, to: addDays(first, DAYS_AHEAD) }, signal),
      ])
      return { days: [...(before?.days ?? []), ...after.days], next: after.next_starts_at }
    },
    staleTime: FRESH_MS,
  })
  const dates = computed(() => {
    const known = days.data.value?.days.map(({ date }) => date) ?? []
    const next = days.data.value?.next
    return next ? [...known, dateIn(timezone.value, new Date(next))] : known
  })
  const turn = computed(() => turning(dates.value, start.value, count.value))
  const span = computed(() => ({
    from: turn.value.shown[0] ?? '',
    to: turn.value.shown.at(-1) ?? '',
  }))
  const found = useQuery({
    queryKey: computed(() => ['openings', wish.value, span.value]),
    queryFn: ({ signal }) => openings(wish.value, span.value, signal),
    enabled: computed(() => turn.value.shown.length > 0),
    staleTime: FRESH_MS,
    refetchInterval: 60_000,
  })

  return {
    columns: computed(
      () =>
        found.data.value && columnsOf(turn.value.shown, found.data.value.openings, timezone.value),
    ),
    earlier: computed(() => turn.value.earlier),
    later: computed(() => turn.value.later),
    error: computed(() => days.error.value ?? found.error.value),
    retry: () => Promise.all([days.refetch(), found.refetch()]),
  }
}

/** Up to the day before `end`, as far back as one request may look. */
function lastDays(today: PlainDate, end: PlainDate) {
  const from = addDays(end, -DAYS_AHEAD)
  return { from: from > today ? from : today, to: addDays(end, -1) }
}
