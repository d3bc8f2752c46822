const PREFIX = 'slotwright.'

/** A value stored in this browser. A browser that forbids storage simply forgets it. */
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
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
}
