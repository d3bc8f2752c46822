import { onMounted, ref, shallowRef } from 'vue'
import type { Location } from '../api/types'

const LONGEST_MS = 10_000
/** An older position is good enough to sort by. */
const OLDEST_MS = 600_000

/**
 * Where the reader is. The browser is asked when the reader wishes it, or at once when the reader has
 * allowed it before. The position is sent nowhere.
 */
export function useLocation() {
  const location = shallowRef<Location>()
  const state = ref<'idle' | 'asking' | 'known' | 'refused'>('idle')
  const device: Geolocation | null | undefined = navigator.geolocation

  function ask() {
    state.value = 'asking'
    device?.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        location.value = { latitude, longitude }
        state.value = 'known'
      },
      () => (state.value = 'refused'),
      { timeout: LONGEST_MS, maximumAge: OLDEST_MS },
    )
  }

  onMounted(async () => {
    if (device && (await isAllowed())) {
      ask()
    }
  })

  return { location, state, isOffered: Boolean(device), ask }
}

async function isAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted'
  } catch {
    return false
  }
}
