import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { myBookings, type MyBookingsTime } from '../api/client'

/** The past or the upcoming bookings that a link opens, page by page. */
export function useBookingList(token: string, when: MyBookingsTime, isWanted: Ref<boolean>) {
  const list = useInfiniteQuery({
    queryKey: ['my-bookings', token, when],
    queryFn: ({ pageParam, signal }) => myBookings({ token, when, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    enabled: isWanted,
  })

  return {
    bookings: computed(() => list.data.value?.pages.flatMap((page) => page.items)),
    problem: list.error,
    retry: () => list.refetch(),
    hasMore: list.hasNextPage,
    isLoadingMore: list.isFetchingNextPage,
    showMore: () => list.fetchNextPage(),
  }
}
