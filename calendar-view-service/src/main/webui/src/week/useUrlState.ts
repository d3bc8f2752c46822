import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readUrl, writeUrl, type UrlState } from './urlState'

/** The link as state: reading it follows Back and Forward, changing it makes a step in the history. */
export function useUrlState() {
  const route = useRoute()
  const router = useRouter()
  const url = computed(() => readUrl(route.query))

  function go(change: UrlState) {
    return router.push({ query: writeUrl({ ...url.value, ...change }) })
  }

  return { url, go }
}
