import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { openings, type Wish } from '../api/booking'
import { addDays, dateIn } from '../time/dates'
import { nearestTimes } from './times'

const DAYS_AROUND = 3
const SHOWN = 3

/** The free times nearest to one that could not be had; none while there is no such time. */
export function useNearest(
  wish: Readonly<Ref<Wish>>,
  timezone: Ref<string>,
  at: Ref<string | undefined>,
) {
  const found = useQuery({
    queryKey: computed(() => ['nearest', wish.value, at.value]),
    queryFn: ({ signal }) => {
      const day = dateIn(timezone.value, new Date(at.value ?? ''))
      const span = { from: addDays(day, -DAYS_AROUND), to: addDays(day, DAYS_AROUND) }
      return openings(wish.value, span, signal)
    },
    enabled: computed(() => at.value !== undefined),
    staleTime: 0,
    gcTime: 0,
  })

  return computed(() =>
    at.value === undefined ? [] : nearestTimes(found.data.value?.openings ?? [], at.value, SHOWN),
  )
}
