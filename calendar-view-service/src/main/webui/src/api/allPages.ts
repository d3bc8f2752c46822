import type { Page } from './types'

/** Pages of 200. Whoever has more than that links to them. */
const MOST_PAGES = 10

/** A list as one page, so that a search finds each item of it. */
export async function allPages<T>(page: (cursor: string) => Promise<Page<T>>): Promise<Page<T>> {
  const items: T[] = []
  let cursor: string | null | undefined = ''
  for (let count = 0; count < MOST_PAGES && typeof cursor === 'string'; count++) {
    const next: Page<T> = await page(cursor)
    items.push(...next.items)
    cursor = next.next_cursor
  }
  return { items }
}
