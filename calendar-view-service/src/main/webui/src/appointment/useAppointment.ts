import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { booking, post, servicePoint } from '../api/client'

/** The booking that a link opens, with its service point and post. */
export function useAppointment(id: string, token: string) {
  const found = useQuery({
    queryKey: ['booking', id, token],
    queryFn: ({ signal }) => booking(id, token, signal),
    enabled: token !== '',
  })
  const postId = computed(() => found.data.value?.post_id)
  const place = useQuery({
    queryKey: computed(() => ['place', postId.value]),
    queryFn: ({ signal }) => placeOf(postId.value ?? '', signal),
    enabled: computed(() => postId.value !== undefined),
  })

  return {
    booking: found.data,
    place: place.data,
    problem: found.error,
    /** what keeps the place from being shown */
    placeProblem: computed(() => (place.data.value ? null : place.error.value)),
    retry: () => (found.data.value ? place.refetch() : found.refetch()),
  }
}

async function placeOf(postId: string, signal: AbortSignal) {
  const here = await post(postId, signal)
  return { post: here, point: await servicePoint(here.service_point_id, signal) }
}
