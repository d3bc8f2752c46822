import { useQueryClient, type QueryState } from '@tanstack/vue-query'
import { onScopeDispose, readonly, ref, type Ref } from 'vue'

export type Trouble = 'offline' | 'retrying'

/** What keeps the page from being current; undefined while nothing does. */
export function useTrouble(): Readonly<Ref<Trouble | undefined>> {
  const cache = useQueryClient().getQueryCache()
  const trouble = ref<Trouble>()

  function look() {
    if (!navigator.onLine) {
      trouble.value = 'offline'
    } else {
      trouble.value = cache.getAll().some(({ state }) => isRetrying(state)) ? 'retrying' : undefined
    }
  }

  const stop = cache.subscribe(look)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  onScopeDispose(() => {
    stop()
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  look()
  return readonly(trouble)
}

function isRetrying({ fetchStatus, fetchFailureCount }: QueryState): boolean {
  return fetchStatus === 'fetching' && fetchFailureCount > 0
}
