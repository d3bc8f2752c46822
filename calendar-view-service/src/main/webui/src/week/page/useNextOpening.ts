import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { nextOpening, type NextOpeningRequest } from '../../api/booking'

const FRESH_MS = 60_000

/** When a post is free next; undefined while that is not known, or when it is not. */
export function useNextOpening(request: Readonly<Ref<NextOpeningRequest | undefined>>) {
  return useQuery({
    queryKey: computed(() => ['next-opening', request.value]),
    queryFn: ({ signal }) =>
      nextOpening(request.value as NextOpeningRequest, signal).then((at) => at ?? null),
    enabled: computed(() => request.value !== undefined),
    staleTime: FRESH_MS,
  }).data
}
