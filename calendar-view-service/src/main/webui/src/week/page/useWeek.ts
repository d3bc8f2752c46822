import { replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, readonly, ref, watch, type Ref } from 'vue'
import { week, type WeekRequest } from '../../api/client'
import type { Week } from '../../api/types'
import type { LiveState } from '../live/liveConnection'
import { isBehind, withFrame, type LiveFrame } from '../live/liveFrame'
import { useLive } from '../live/useLive'

const POLL_MS = 5_000
/** A connection that seems open may be dead, so poll occasionally. */
const POLL_WHILE_LIVE_MS = 60_000

/**
 * The requested week, kept current: pushed while connected, polled otherwise. Cells that have not
 * changed stay the same objects.
 */
export function useWeek(request: Readonly<Ref<WeekRequest | undefined>>) {
  const client = useQueryClient()
  const live = ref<LiveState>('connecting')
  const queryKey = computed(() => [
    'week',
    request.value?.postId,
    request.value?.weekStart,
    request.value?.timezone,
    request.value?.days?.join(),
  ])

  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => week(request.value as WeekRequest, signal),
    enabled: computed(() => request.value !== undefined),
    // A week that was true a while ago may have missed what was pushed since.
    refetchInterval: ({ state }) =>
      live.value === 'connected' && !state.data?.stale ? POLL_WHILE_LIVE_MS : POLL_MS,
    structuralSharing: (known, next) => sharing(known as Week | undefined, next as Week),
    // While more days of a week are asked for, those that are known are shown.
    placeholderData: (known: Week | undefined, before) =>
      isOfOneWeek(before?.queryKey, queryKey.value) ? known : undefined,
    shallow: true,
  })

  /** What a frame has told while the week was still on its way. */
  let missed: LiveFrame | undefined

  useLive(request, query.data, live, show)

  // A week from this device is no longer what is known best, and pushes do not tell its age.
  watch(live, (state) => {
    if (state === 'connected' && query.data.value?.stale) {
      void query.refetch()
    }
  })

  function show(frame: LiveFrame) {
    const known = client.getQueryData<Week>(queryKey.value)
    if (known) {
      client.setQueryData<Week>(queryKey.value, withFrame(known, frame))
    } else {
      missed = frame
    }
  }

  watch(query.data, (known) => {
    const frame = missed
    if (known && frame && !query.isPlaceholderData.value) {
      missed = undefined
      if (isBehind(known, frame)) {
        void query.refetch({ cancelRefetch: false })
      }
    }
  })

  return { ...query, live: readonly(live) }
}

/** A response that was on its way while something newer was pushed does not take it back. */
function sharing(known: Week | undefined, next: Week): Week {
  const isOlder = known?.epoch === next.epoch && next.version < known.version
  return isOlder ? known : replaceEqualDeep(known, next)
}

function isOfOneWeek(one: readonly unknown[] | undefined, other: readonly unknown[]): boolean {
  return [0, 1, 2, 3].every((at) => one?.[at] === other[at])
}
