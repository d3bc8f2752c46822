import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { allPages } from '../api/allPages'
import { post, postsOf, servicePoint, servicePoints } from '../api/client'
import { Problem } from '../api/problem'
import { UUID, type UrlState } from '../app/urlState'

const RARELY_CHANGES_MS = 30_000

const NO_POST = new Problem(404, 'not-found', 'No such post')

/** The post of the URL, or the first post without one, with the other posts of its point. */
export function useChosenPost(url: Ref<UrlState>) {
  const isNoPost = computed(() => url.value.post !== undefined && !UUID.test(url.value.post))
  const named = useQuery({
    queryKey: computed(() => ['post', url.value.post]),
    queryFn: ({ signal }) => post(url.value.post ?? '', signal),
    enabled: computed(() => url.value.post !== undefined && !isNoPost.value),
    staleTime: RARELY_CHANGES_MS,
  })
  const points = useQuery({
    queryKey: ['points'],
    queryFn: ({ signal }) => allPages((cursor) => servicePoints(signal, cursor)),
    staleTime: RARELY_CHANGES_MS,
  })

  const pointId = computed(() =>
    url.value.post === undefined
      ? (url.value.point ?? points.data.value?.items[0]?.id)
      : named.data.value?.service_point_id,
  )
  const listed = computed(() => points.data.value?.items.find(({ id }) => id === pointId.value))
  const unlisted = useQuery({
    queryKey: computed(() => ['point', pointId.value]),
    queryFn: ({ signal }) => servicePoint(pointId.value ?? '', signal),
    enabled: computed(() => points.isSuccess.value && pointId.value !== undefined && !listed.value),
    staleTime: RARELY_CHANGES_MS,
  })
  const posts = useQuery({
    queryKey: computed(() => ['posts', pointId.value]),
    queryFn: ({ signal }) => postsOf(pointId.value ?? '', signal),
    enabled: computed(() => pointId.value !== undefined),
    staleTime: RARELY_CHANGES_MS,
  })
  const neighbours = computed(() =>
    (posts.data.value?.items ?? []).toSorted((one, other) => one.number - other.number),
  )
  const postId = computed(() =>
    isNoPost.value
      ? undefined
      : (url.value.post ??
        (neighbours.value.find(({ active }) => active) ?? neighbours.value[0])?.id),
  )

  const queries = [named, points, unlisted, posts]
  return {
    points: computed(() => points.data.value?.items ?? []),
    point: computed(() => listed.value ?? unlisted.data.value),
    posts: neighbours,
    postId,
    post: computed(
      () => neighbours.value.find(({ id }) => id === postId.value) ?? named.data.value,
    ),
    hasNoPoints: computed(() => points.data.value?.items.length === 0),
    hasNoPosts: computed(
      () => url.value.post === undefined && posts.data.value?.items.length === 0,
    ),
    error: computed(() =>
      isNoPost.value ? NO_POST : queries.find(({ error }) => error.value !== null)?.error.value,
    ),
    retry: () => queries.filter(({ isError }) => isError.value).forEach((query) => query.refetch()),
  }
}
