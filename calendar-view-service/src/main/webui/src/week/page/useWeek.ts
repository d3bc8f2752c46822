import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { week, type WeekRequest } from '../../api/client'
import { useLive } from '../live/useLive'

const POLL_MS = 5_000
/** A connection that seems open may be dead, so poll occasionally. */
const POLL_WHILE_LIVE_MS = 60_000

/** The requested week, kept current: pushed while connected, polled otherwise. */
export function useWeek(request: Readonly<Ref<WeekRequest | undefined>>) {
  const client = useQueryClient()
  const postId = computed(() => request.value?.postId)
  const live = useLive(postId, refreshWhenNewer)

  const query = useQuery({
    queryKey: computed(() => [
      'week',
      postId.value,
      request.value?.weekStart,
      request.value?.timezone,
    ]),
    queryFn: ({ signal }) => week(request.value as WeekRequest, signal),
    enabled: computed(() => request.value !== undefined),
    refetchInterval: computed(() => (live.value === 'connected' ? POLL_WHILE_LIVE_MS : POLL_MS)),
  })

  function refreshWhenNewer(version = Infinity) {
    const known = query.data.value?.version ?? -1
    if (version > known) {
      void client.invalidateQueries({ queryKey: ['week', postId.value] })
    }
  }

  return { ...query, live }
}
