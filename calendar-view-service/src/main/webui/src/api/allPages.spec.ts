import { describe, expect, it, vi } from 'vitest'
import { allPages } from './allPages'

describe('allPages', () => {
  it('follows the cursors to the end', async () => {
    const page = vi.fn((cursor: string) =>
      Promise.resolve({ items: [`after ${cursor}`], next_cursor: cursor === '' ? 'a' : null }),
    )

    expect(await allPages(page)).toEqual({ items: ['after ', 'after a'] })
    expect(page).toHaveBeenCalledTimes(2)
  })

  it('ends where a list does not', async () => {
    const page = vi.fn(() => Promise.resolve({ items: [1], next_cursor: 'again' }))

    expect((await allPages(page)).items).toHaveLength(10)
  })
})
