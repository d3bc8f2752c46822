import { onScopeDispose, watch, type Ref } from 'vue'
import { liveAddress, type WeekRequest } from '../../api/client'
import type { Week } from '../../api/types'
import { LiveConnection, type LiveState } from './liveConnection'
import type { LiveFrame } from './liveFrame'

/**
 * Keeps a connection for the shown week, from the moment it is shown: the service then sends just
 * what has changed since.
 *
 * @param request which week
 * @param week the week as it is shown; undefined while it is not
 * @param state the state of the connection, kept here
 */
export function useLive(
  request: Readonly<Ref<WeekRequest | undefined>>,
  week: Readonly<Ref<Week | undefined>>,
  state: Ref<LiveState>,
  received: (frame: LiveFrame) => void,
): void {
  let connection: LiveConnection | undefined
  const listener = { stateChanged: (next: LiveState) => void (state.value = next), received }

  function address(): string | undefined {
    return request.value && week.value && liveAddress(request.value, week.value)
  }

  function connect() {
    connection?.stop()
    state.value = 'connecting'
    const first = address()
    connection =
      first === undefined
        ? undefined
        : new LiveConnection(() => address() ?? first, listener).start()
  }

  const shown = () =>
    request.value && week.value
      ? [request.value.postId, request.value.weekStart, request.value.timezone].join()
      : undefined
  watch(shown, connect, { immediate: true })
  onScopeDispose(() => connection?.stop())
}
