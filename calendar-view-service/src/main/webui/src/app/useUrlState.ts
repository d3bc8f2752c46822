import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readUrl, writeUrl, type UrlState } from './urlState'

/** The URL as state: reading follows Back and Forward, changing it adds a history entry. */
export function useUrlState() {
  const route = useRoute()
  const router = useRouter()
  const url = computed(() => readUrl(route.query))

  function go(change: UrlState) {
    return router.push({ query: writeUrl({ ...url.value, ...change }) })
  }

  return { url, go }
}
