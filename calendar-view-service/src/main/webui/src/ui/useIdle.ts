import { onMounted, readonly, ref, type Ref } from 'vue'

/** Where a browser does not tell when it is idle. */
const PAUSE_MS = 2_000

/** Whether the browser has had time for something else since the part is on the screen. */
export function useIdle(): Readonly<Ref<boolean>> {
  const isIdle = ref(false)
  onMounted(() => {
    const rest = () => void (isIdle.value = true)
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(rest)
    } else {
      setTimeout(rest, PAUSE_MS)
    }
  })
  return readonly(isIdle)
}
