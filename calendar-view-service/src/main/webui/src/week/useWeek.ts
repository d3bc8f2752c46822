import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { week, type WeekRequest } from '../api/client'
import { useLive } from './live/useLive'

const POLL_MS = 5_000
/** Even a line that seems to stand may be dead: look now and then. */
const POLL_WHILE_LIVE_MS = 60_000

/** The asked week, kept up to date: pushed when the line stands, polled when it does not. */
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
