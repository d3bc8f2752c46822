import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { postsOf } from '../../api/client'
import { pointsOf } from '../api/points'
import { session } from '../session/session'

const RARELY_CHANGES_MS = 60_000

/** The point of the address, or the first of the operator's organisation, with its posts. */
export function usePlace(wanted: Readonly<Ref<string | undefined>>) {
  const organisation = computed(() =>
    session.state.value.is === 'signed-in' ? session.state.value.me.organisation_id : undefined,
  )
  const found = useQuery({
    queryKey: computed(() => ['operator', 'points', organisation.value]),
    queryFn: ({ signal }) => pointsOf(organisation.value ?? '', signal),
    enabled: computed(() => organisation.value !== undefined),
    staleTime: RARELY_CHANGES_MS,
  })
  const points = computed(() => found.data.value?.items ?? [])
  const point = computed(
    () => points.value.find(({ id }) => id === wanted.value) ?? points.value[0],
  )
  const listed = useQuery({
    queryKey: computed(() => ['posts', point.value?.id]),
    queryFn: ({ signal }) => postsOf(point.value?.id ?? '', signal),
    enabled: computed(() => point.value !== undefined),
    staleTime: RARELY_CHANGES_MS,
  })

  return {
    points,
    point,
    posts: computed(() =>
      (listed.data.value?.items ?? []).toSorted((one, other) => one.number - other.number),
    ),
    hasNoPoints: computed(() => found.data.value?.items.length === 0),
    error: computed(() => found.error.value ?? listed.error.value),
    retry: () => Promise.all([found.refetch(), listed.refetch()]),
  }
}
