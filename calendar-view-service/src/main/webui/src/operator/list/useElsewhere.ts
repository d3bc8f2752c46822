import { useQuery } from '@tanstack/vue-query'
import { computed, ref, watch, type Ref } from 'vue'
import type { ServicePoint } from '../../api/types'
import { bookingsOf, type BookingQuery } from '../api/bookings'
import type { ClientBooking } from '../api/types'

/** Service points that are asked at once, so that a search does not crowd others out. */
const AT_ONCE = 6
/** The others of a point are on its own list. */
const MOST = 50

/** What was found at one of the other service points. */
export interface Found {
  point: ServicePoint
  bookings: ClientBooking[]
  hasMore: boolean
}

/** The same list of all other service points of the organisation, once somebody asks for it. */
export function useElsewhere(
  points: Readonly<Ref<readonly ServicePoint[]>>,
  pointId: Readonly<Ref<string | undefined>>,
  query: Readonly<Ref<BookingQuery>>,
) {
  const isWanted = ref(false)
  const others = computed(() => points.value.filter(({ id }) => id !== pointId.value))
  // Posts belong to a point.
  const asked = computed<BookingQuery>(() => ({ ...query.value, postId: undefined, limit: MOST }))

  const found = useQuery({
    queryKey: computed(() => ['operator', 'bookings', 'elsewhere', pointId.value, asked.value]),
    queryFn: ({ signal }) => search(others.value, asked.value, signal),
    enabled: isWanted,
  })

  // Opening a booking changes the address too, but asks for nothing else.
  watch(
    () => JSON.stringify([pointId.value, query.value]),
    () => (isWanted.value = false),
  )

  return {
    canLook: computed(() => others.value.length > 0),
    look: () => void (isWanted.value = true),
    isLooking: found.isFetching,
    found: computed(() => (isWanted.value ? found.data.value : undefined)),
    problem: computed(() => (isWanted.value ? found.error.value : null)),
  }
}

async function search(
  points: readonly ServicePoint[],
  query: BookingQuery,
  signal: AbortSignal,
): Promise<Found[]> {
  const found: Found[] = []
  for (let from = 0; from < points.length; from += AT_ONCE) {
    const some = points.slice(from, from + AT_ONCE)
    const pages = await Promise.all(
      some.map(async (point) => {
        const { items, next_cursor } = await bookingsOf(point.id, query, signal)
        return { point, bookings: items, hasMore: Boolean(next_cursor) }
      }),
    )
    found.push(...pages.filter(({ bookings }) => bookings.length > 0))
  }
  return found
}
