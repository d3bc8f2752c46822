import { onScopeDispose, readonly, ref, type Ref } from 'vue'

const TICK_MS = 15_000

/** The current time, updated every `TICK_MS`. */
export function useNow(): Readonly<Ref<Date>> {
  const now = ref(new Date())
  const timer = setInterval(() => (now.value = new Date()), TICK_MS)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now) as Readonly<Ref<Date>>
}
