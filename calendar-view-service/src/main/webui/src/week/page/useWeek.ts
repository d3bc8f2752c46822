import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, readonly, ref, type Ref } from 'vue'
import { week, type WeekRequest } from '../../api/client'
import type { Week } from '../../api/types'
import type { LiveState } from '../live/liveConnection'
import { withFrame, type LiveFrame } from '../live/liveFrame'
import { useLive } from '../live/useLive'

const POLL_MS = 5_000
/** A connection that seems open may be dead, so poll occasionally. */
const POLL_WHILE_LIVE_MS = 60_000

/** The requested week, kept current: pushed while connected, polled otherwise. */
export function useWeek(request: Readonly<Ref<WeekRequest | undefined>>) {
  const client = useQueryClient()
  const live = ref<LiveState>('connecting')
  const queryKey = computed(() => [
    'week',
    request.value?.postId,
    request.value?.weekStart,
    request.value?.timezone,
  ])

  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => week(request.value as WeekRequest, signal),
    enabled: computed(() => request.value !== undefined),
    refetchInterval: computed(() => (live.value === 'connected' ? POLL_WHILE_LIVE_MS : POLL_MS)),
  })

  useLive(request, query.data, live, show)

  function show(frame: LiveFrame) {
    client.setQueryData<Week>(queryKey.value, (known) => known && withFrame(known, frame))
  }

  return { ...query, live: readonly(live) }
}
