import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readBookUrl, stepOf, writeBookUrl, type BookUrl } from './bookUrl'

/** The address as state: Back and Forward walk the steps. */
export function useBookUrl() {
  const route = useRoute()
  const router = useRouter()
  const url = computed(() => readBookUrl(route.query))
  const target = (change: Partial<BookUrl>) => ({
    query: writeBookUrl({ ...url.value, ...change }),
  })

  return {
    url,
    step: computed(() => stepOf(url.value)),
    /** A new entry of the history. */
    go: (change: Partial<BookUrl>) => router.push(target(change)),
    /** Where Back would only undo a look around. */
    turn: (change: Partial<BookUrl>) => router.replace(target(change)),
    target,
    /** The page of the new booking; the token is in the fragment only. */
    done: (pointId: string, id: string, token = '') =>
      router.replace({
        name: route.meta['isEmbedded'] ? 'embed-booked' : 'booked',
        params: { pointId, id },
        hash: `#${token}`,
      }),
  }
}
