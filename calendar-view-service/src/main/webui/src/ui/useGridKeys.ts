import { onScopeDispose } from 'vue'

let isTurning = false

/**
 * Keys of one letter, by their place on a keyboard whatever its language, for whoever is in a grid:
 * elsewhere they may be somebody's own (WCAG 2.2, 2.1.4).
 */
export function useGridKeys(keys: Readonly<Record<string, () => void>>): void {
  function press(event: KeyboardEvent) {
    const { code, target, ctrlKey, metaKey, altKey } = event
    const act = ctrlKey || metaKey || altKey ? undefined : keys[code]
    if (act && target instanceof Element && target.closest('[role=grid]')) {
      event.preventDefault()
      isTurning = true
      act()
    }
  }

  document.addEventListener('keydown', press)
  onScopeDispose(() => document.removeEventListener('keydown', press))
}

/** Whether a grid takes the place of one that was left by such a key, and of its focus. */
export function takesFocus(): boolean {
  const isTaken = isTurning && document.activeElement === document.body
  isTurning = false
  return isTaken
}
