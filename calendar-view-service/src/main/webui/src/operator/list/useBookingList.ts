import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import type { BookingStatus } from '../../api/types'
import { bookingsOf, type BookingQuery } from '../api/bookings'
import type { Address } from '../shell/useAddress'

/** Enough for the phone calls of a day; more are counted by the list itself. */
const MOST_DISPLACED = 200

/** The bookings of a point that an address asks for, page by page, and the displaced ones apart. */
export function useBookingList(
  pointId: Readonly<Ref<string | undefined>>,
  address: Readonly<Ref<Address>>,
) {
  const query = computed<BookingQuery>(() => ({
    from: address.value.from,
    to: address.value.to,
    statuses: address.value.status ? [address.value.status as BookingStatus] : [],
    postId: address.value.post,
    search: address.value.q,
  }))
  const isReady = computed(() => pointId.value !== undefined)

  const displaced = useQuery({
    queryKey: computed(() => ['operator', 'bookings', pointId.value, 'displaced', query.value]),
    queryFn: ({ signal }) =>
      bookingsOf(
        pointId.value ?? '',
        { ...query.value, displaced: true, limit: MOST_DISPLACED },
        signal,
      ),
    enabled: isReady,
    placeholderData: keepPreviousData,
  })
  const others = useInfiniteQuery({
    queryKey: computed(() => ['operator', 'bookings', pointId.value, 'others', query.value]),
    queryFn: ({ pageParam, signal }) =>
      bookingsOf(
        pointId.value ?? '',
        { ...query.value, displaced: false, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: isReady,
    placeholderData: keepPreviousData,
  })

  return {
    query,
    displaced: computed(() => displaced.data.value?.items ?? []),
    bookings: computed(() => others.data.value?.pages.flatMap(({ items }) => items) ?? []),
    isLoading: others.isPending,
    hasMore: others.hasNextPage,
    isLoadingMore: others.isFetchingNextPage,
    more: () => others.fetchNextPage(),
    problem: computed(() => others.error.value ?? displaced.error.value),
    retry: () => Promise.all([others.refetch(), displaced.refetch()]),
  }
}
