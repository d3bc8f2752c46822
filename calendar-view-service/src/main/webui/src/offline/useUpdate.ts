import { readonly, ref } from 'vue'

const isReady = ref(false)
let load: (() => Promise<void>) | undefined

/** Whether a newer version of the page waits, and the way to it. */
export function useUpdate() {
  return { isReady: readonly(isReady), load: () => load?.() }
}

/** Keeps the page and the last calendars on the device, where the browser can. */
export async function startOffline(): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register')
  load = registerSW({ onNeedRefresh: () => void (isReady.value = true) })
}
