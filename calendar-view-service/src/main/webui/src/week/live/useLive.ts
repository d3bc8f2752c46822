import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'
import { liveAddress } from '../../api/client'
import { LiveConnection, type LiveState } from './liveConnection'

/**
 * Keeps a connection for the watched post.
 *
 * @param news called with the new version, and with undefined after a reconnect, when changes may
 *   have been missed
 */
export function useLive(
  postId: Readonly<Ref<string | undefined>>,
  news: (version?: number) => void,
): Readonly<Ref<LiveState>> {
  const state = ref<LiveState>('connecting')
  let connection: LiveConnection | undefined

  function connect(id: string | undefined) {
    connection?.stop()
    state.value = 'connecting'
    connection =
      id === undefined ? undefined : new LiveConnection(liveAddress(id), listener).start()
  }
  const listener = {
    stateChanged(next: LiveState) {
      state.value = next
      if (next === 'connected') {
        news()
      }
    },
    updated: news,
  }

  watch(postId, connect, { immediate: true })
  onScopeDispose(() => connection?.stop())
  return readonly(state)
}
