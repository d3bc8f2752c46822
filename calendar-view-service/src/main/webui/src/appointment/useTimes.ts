import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { bookableDays, openings, recommendations, type Wish } from '../api/booking'
import type { Opening } from '../api/types'
import { addDays, dateIn, lastOfMonth, type PlainDate } from '../time/dates'
import { distinctTimes, suggestions } from './times'

/** Others book meanwhile, so nothing is shown for long without asking again. */
export const FRESH_MS = 20_000
/** How far the first bookable day is searched with one request. */
export const DAYS_AHEAD = 42

/**
 * The bookable days of a month, and the first ones of all.
 *
 * @param month any date of it; undefined for the month of the first bookable day
 */
export function useDays(wish: Ref<Wish>, today: Ref<PlainDate>, month: Ref<PlainDate | undefined>) {
  const ahead = useQuery({
    queryKey: computed(() => ['days', wish.value, today.value, 'ahead']),
    queryFn: ({ signal }) =>
      bookableDays(wish.value, { from: today.value, to: addDays(today.value, DAYS_AHEAD) }, signal),
    staleTime: FRESH_MS,
  })
  const firstDay = computed(() => {
    const found = ahead.data.value
    const next = found?.next_starts_at
    return found?.days[0]?.date ?? (next ? dateIn(found.timezone, new Date(next)) : undefined)
  })
  const shownMonth = computed(() => (month.value ?? firstDay.value ?? today.value).slice(0, 7))
  const ofMonth = useQuery({
    queryKey: computed(() => ['days', wish.value, today.value, shownMonth.value]),
    queryFn: ({ signal }) => bookableDays(wish.value, monthFrom(today.value), signal),
    enabled: computed(() => ahead.isSuccess.value),
    staleTime: FRESH_MS,
  })

  /** The rest of the month from today on; a month that has passed is asked about as it is. */
  function monthFrom(from: PlainDate) {
    const first = `${shownMonth.value}-01`
    const to = lastOfMonth(first)
    return { from: first < from && from <= to ? from : first, to }
  }

  return {
    firstDay,
    shownMonth,
    days: computed(() => ofMonth.data.value?.days.map(({ date }) => date)),
    /** the first opening after the shown month */
    next: computed(() => ofMonth.data.value?.next_starts_at ?? undefined),
    isEmpty: computed(() => ahead.isSuccess.value && firstDay.value === undefined),
    error: computed(() => ahead.error.value ?? ofMonth.error.value),
    retry: () => Promise.all([ahead.refetch(), ofMonth.refetch()]),
  }
}

/** The free times of a day, with those that suit the calendar best. */
export function useTimes(wish: Ref<Wish>, day: Ref<PlainDate | undefined>) {
  const enabled = computed(() => day.value !== undefined)
  const span = computed(() => ({ from: day.value ?? '', to: day.value ?? '' }))
  const found = useQuery({
    queryKey: computed(() => ['openings', wish.value, day.value]),
    queryFn: ({ signal }) => openings(wish.value, span.value, signal),
    enabled,
    staleTime: FRESH_MS,
    refetchInterval: 60_000,
  })
  const best = useQuery({
    queryKey: computed(() => ['recommended', wish.value, day.value]),
    queryFn: ({ signal }) => recommendations(wish.value, span.value, signal),
    enabled,
    staleTime: FRESH_MS,
  })

  return {
    times: computed<Opening[] | undefined>(() => {
      const list = found.data.value?.openings
      return list && distinctTimes(list)
    }),
    /** empty when that is not known: the list of all times is enough to book */
    suggested: computed(() =>
      suggestions(best.data.value?.recommendations ?? [], wish.value.postId),
    ),
    error: found.error,
    retry: () => found.refetch(),
  }
}
