import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { booking, cancelBooking, post, servicePoint } from '../api/client'
import type { BookingStatus } from '../api/types'

const CANCELLABLE: readonly BookingStatus[] = ['pending', 'confirmed']

/** The booking of a mailed link, its service point, and its cancellation. */
export function useManagedBooking(id: string, token: string) {
  const client = useQueryClient()
  const found = useQuery({
    queryKey: ['booking', id],
    queryFn: ({ signal }) => booking(id, token, signal),
    enabled: token !== '',
  })
  const postId = computed(() => found.data.value?.post_id)
  const place = useQuery({
    queryKey: computed(() => ['place', postId.value]),
    queryFn: ({ signal }) => placeOf(postId.value ?? '', signal),
    enabled: computed(() => postId.value !== undefined),
  })
  const cancellation = useMutation({
    mutationFn: () => cancelBooking(id, token),
    // Refetch whatever the outcome: a lost response may have been a success.
    onSettled: () => client.invalidateQueries({ queryKey: ['booking', id] }),
  })

  return {
    booking: found.data,
    place: place.data,
    problem: found.error,
    retry: () => found.refetch(),
    canCancel: computed(() => CANCELLABLE.some((status) => status === found.data.value?.status)),
    cancel: () => cancellation.mutate(),
    isCancelling: cancellation.isPending,
    isCancelled: cancellation.isSuccess,
    refusal: cancellation.error,
  }
}

async function placeOf(postId: string, signal: AbortSignal) {
  const here = await post(postId, signal)
  return { post: here, point: await servicePoint(here.service_point_id, signal) }
}
