const PREFIX = 'slotwright.'

/** What this browser was told to remember. A browser that forbids storage just forgets. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
