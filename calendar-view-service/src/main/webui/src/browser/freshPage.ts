const KEY = 'slotwright.reloaded-for'

/**
 * Loads the page again, once for each address: a part of it is gone after a deployment.
 *
 * @returns false when that has been tried for this address
 */
export function loadFreshPage(
  address: string,
  page: Pick<Location, 'assign' | 'reload' | 'pathname' | 'search' | 'hash'> = location,
  memory: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage,
): boolean {
  try {
    if (memory.getItem(KEY) === address) {
      return false
    }
    memory.setItem(KEY, address)
  } catch {
    // Without a memory the page could load itself again for ever.
    return false
  }
  if (page.pathname + page.search + page.hash === address) {
    page.reload()
  } else {
    page.assign(address)
  }
  return true
}

/** A failed dynamic import, as Chromium, Firefox and Safari word it. */
export function isLostChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script failed|preload CSS/i.test(error.message)
  )
}
