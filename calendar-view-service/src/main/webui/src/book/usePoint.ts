import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { services } from '../api/booking'
import { postsOf, servicePoint } from '../api/client'

const RARELY_CHANGES_MS = 60_000

/** A service point with what can be booked there, asked for at once. */
export function usePoint(id: string) {
  const point = useQuery({
    queryKey: ['point', id],
    queryFn: ({ signal }) => servicePoint(id, signal),
    staleTime: RARELY_CHANGES_MS,
  })
  const catalogue = useQuery({
    queryKey: ['services', id],
    queryFn: ({ signal }) => services(id, signal),
    staleTime: RARELY_CHANGES_MS,
  })
  const posts = useQuery({
    queryKey: ['posts', id],
    queryFn: ({ signal }) => postsOf(id, signal),
    staleTime: RARELY_CHANGES_MS,
  })

  return {
    point: point.data,
    services: computed(() => catalogue.data.value?.items.filter(({ active }) => active)),
    /** without these any post can still be booked */
    posts: computed(() =>
      (posts.data.value?.items ?? [])
        .filter(({ active }) => active)
        .toSorted((one, other) => one.number - other.number),
    ),
    problem: computed(() => point.error.value ?? catalogue.error.value),
    retry: () => Promise.all([point.refetch(), catalogue.refetch()]),
  }
}
