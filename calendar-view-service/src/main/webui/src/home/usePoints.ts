import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watchEffect } from 'vue'
import { servicePoints } from '../api/client'

const RARELY_CHANGES_MS = 60_000
/** Pages of 200. Whoever has more points than that links to them. */
const MOST_PAGES = 10

/** All service points, page by page, so that a search finds each of them. */
export function usePoints() {
  const list = useInfiniteQuery({
    queryKey: ['all-points'],
    queryFn: ({ pageParam, signal }) => servicePoints(signal, pageParam),
    initialPageParam: '',
    getNextPageParam: (last, pages) =>
      pages.length < MOST_PAGES ? (last.next_cursor ?? undefined) : undefined,
    staleTime: RARELY_CHANGES_MS,
  })

  watchEffect(() => {
    if (list.hasNextPage.value && !list.isFetchingNextPage.value && !list.isError.value) {
      void list.fetchNextPage()
    }
  })

  return {
    points: computed(() => list.data.value?.pages.flatMap(({ items }) => items)),
    problem: list.error,
    retry: () => list.refetch(),
  }
}
