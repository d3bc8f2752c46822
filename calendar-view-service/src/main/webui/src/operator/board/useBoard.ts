import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, readonly, ref, watch, type Ref } from 'vue'
import type { PlainDate } from '../../time/dates'
import { LiveConnection, type LiveState } from '../../week/live/liveConnection'
import type { LiveFrame } from '../../week/live/liveFrame'
import { boardSocket, bookingsOn, dayBoard, type Versions } from '../api/board'

const POLL_MS = 5_000
/** A connection that seems open may be dead, so poll occasionally. */
const POLL_WHILE_LIVE_MS = 60_000
/** Many changes at once are fetched once. */
const PAUSE_MS = 250

/**
 * A local day of all posts of a point with its bookings, kept current. One socket tells of changes;
 * it carries what everybody may see, so what operators see besides is fetched when it tells of one.
 */
export function useBoard(
  pointId: Readonly<Ref<string | undefined>>,
  date: Readonly<Ref<PlainDate | undefined>>,
) {
  const client = useQueryClient()
  const live = ref<LiveState>('connecting')
  let told: Record<string, number> = {}
  const isReady = computed(() => pointId.value !== undefined && date.value !== undefined)
  const key = computed(() => ['operator', 'board', pointId.value, date.value])
  const refetchInterval = computed(() =>
    live.value === 'connected' ? POLL_WHILE_LIVE_MS : POLL_MS,
  )

  const day = useQuery({
    queryKey: computed(() => [...key.value, 'cells']),
    queryFn: ({ signal }) => dayBoard(pointId.value ?? '', date.value ?? '', seen(), signal),
    enabled: isReady,
    refetchInterval,
  })
  const bookings = useQuery({
    queryKey: computed(() => [...key.value, 'bookings']),
    queryFn: ({ signal }) => bookingsOn(pointId.value ?? '', date.value ?? '', signal),
    enabled: isReady,
    refetchInterval,
  })

  function loadedAt(): string {
    const loaded = [day, bookings].map(({ dataUpdatedAt }) => dataUpdatedAt.value).filter(Boolean)
    return new Date(Math.min(...loaded)).toISOString()
  }

  function seen(): Versions {
    return { ...told }
  }

  let pause: ReturnType<typeof setTimeout> | undefined
  const listener = {
    stateChanged: (next: LiveState) => void (live.value = next),
    received: ({ data }: LiveFrame) => {
      const { epoch, posts } = day.data.value ?? {}
      const shown = posts?.find(({ post_id }) => post_id === data.post_id)
      if (epoch === data.epoch && shown && shown.version >= data.version) {
        return
      }
      told = epoch === data.epoch ? { ...told, [data.post_id]: data.version } : {}
      clearTimeout(pause)
      pause = setTimeout(() => client.invalidateQueries({ queryKey: key.value }), PAUSE_MS)
    },
  }

  let connection: LiveConnection | undefined
  function connect() {
    connection?.stop()
    connection = undefined
    told = {}
    live.value = 'connecting'
    const board = day.data.value
    if (board) {
      const address = () => boardSocket(day.data.value ?? board)
      connection = new LiveConnection(address, listener).start()
    }
  }

  watch(
    () => day.data.value && [day.data.value.service_point_id, day.data.value.date].join(),
    connect,
    { immediate: true },
  )
  onScopeDispose(() => {
    connection?.stop()
    clearTimeout(pause)
  })

  const problem = computed(() => day.error.value ?? bookings.error.value)

  return {
    board: day.data,
    bookings: computed(() => bookings.data.value ?? []),
    bookingsKey: computed(() => [...key.value, 'bookings']),
    live: readonly(live),
    problem,
    /** Since when what is shown may have changed, if that is not known now. */
    outdatedSince: computed(() => {
      const { stale, as_of } = day.data.value ?? {}
      return day.data.value && problem.value ? loadedAt() : stale ? as_of : undefined
    }),
    retry: () => Promise.all([day.refetch(), bookings.refetch()]),
  }
}
