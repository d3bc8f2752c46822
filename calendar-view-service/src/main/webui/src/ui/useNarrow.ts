import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** As in the style sheets. */
const NARROW = '(max-width: 800px)'

/** Whether the page is as narrow as on a phone, or on a larger screen at 200 %. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = matchMedia(NARROW)
  const isNarrow = ref(query.matches)
  const look = () => void (isNarrow.value = query.matches)
  query.addEventListener('change', look)
  onScopeDispose(() => query.removeEventListener('change', look))
  return readonly(isNarrow)
}
