const KEY = 'slotwright.reloaded-for'

type Page = Pick<Location, 'assign' | 'reload' | 'pathname' | 'search' | 'hash'>

/**
 * Loads the page again, once for each address: a part of it is gone after a deployment.
 *
 * @returns false when that has been tried for this address
 */
export function loadFreshPage(
  address: string,
  page: Page = location,
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
  openFresh(address, page)
  return true
}

/**
 * Loads the page again when an error says that a part of it is gone. Without a network there is no
 * fresh page, and loading one would take away what is shown.
 *
 * @returns whether that is on its way
 */
export function loadFreshAfter(error: unknown, address = addressOf(location)): boolean {
  return isLostChunk(error) && navigator.onLine && loadFreshPage(address)
}

/** As routes have it. */
export function addressOf({
  pathname,
  search,
  hash,
}: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return pathname + search + hash
}

/** From the network, not within the page that is shown. */
export function openFresh(address: string, page: Page = location): void {
  if (addressOf(page) === address) {
    page.reload()
  } else {
    page.assign(address)
  }
}

/** A page is shown: after the next deployment, its address may be loaded again. */
export function forgetFreshPage(memory: Pick<Storage, 'removeItem'> = sessionStorage): void {
  try {
    memory.removeItem(KEY)
  } catch {
    // Nothing is remembered.
  }
}

/** A failed dynamic import, as Chromium, Firefox and Safari word it. */
export function isLostChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|importing a module script failed|preload CSS/i.test(error.message)
  )
}
