import { onScopeDispose, readonly, ref } from 'vue'

/**
 * Whether the page is being printed: what only paper needs is drawn then. The browser tells so before
 * it lays out its sheets.
 */
export function usePrinting() {
  const isPrinting = ref(false)
  const paper = window.matchMedia('print')
  const follow = () => (isPrinting.value = paper.matches)
  const begin = () => (isPrinting.value = true)
  const end = () => (isPrinting.value = false)

  follow()
  paper.addEventListener('change', follow)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  onScopeDispose(() => {
    paper.removeEventListener('change', follow)
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
  return readonly(isPrinting)
}
