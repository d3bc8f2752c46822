import { describe, expect, it, vi } from 'vitest'
import { forgetFreshPage, isLostChunk, loadFreshPage } from './freshPage'

function aTab(pathname = '/') {
  const kept = new Map<string, string>()
  return {
    page: { pathname, search: '', hash: '', assign: vi.fn(), reload: vi.fn() },
    memory: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  }
}

describe('loadFreshPage', () => {
  it('goes where the person wanted to go, once', () => {
    const { page, memory } = aTab()

    expect(loadFreshPage('/my-bookings', page, memory)).toBe(true)
    expect(loadFreshPage('/my-bookings', page, memory)).toBe(false)
    expect(page.assign.mock.calls).toEqual([['/my-bookings']])
  })

  it('does so again after another deployment', () => {
    const { page, memory } = aTab()
    loadFreshPage('/my-bookings', page, memory)
    forgetFreshPage(memory)

    expect(loadFreshPage('/my-bookings', page, memory)).toBe(true)
  })

  it('loads an address again that is shown already', () => {
    const { page, memory } = aTab('/my-bookings')
    loadFreshPage('/my-bookings', page, memory)

    expect(page.reload).toHaveBeenCalledOnce()
    expect(page.assign).not.toHaveBeenCalled()
  })

  it('does nothing where it could not remember that', () => {
    const { page } = aTab()
    const memory = {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError')
      },
      setItem: () => undefined,
    }

    expect(loadFreshPage('/my-bookings', page, memory)).toBe(false)
    expect(page.assign).not.toHaveBeenCalled()
  })
})

describe('isLostChunk', () => {
  it.each([
    'Failed to fetch dynamically imported module: https://x/assets/a.js',
    'error loading dynamically imported module: https://x/assets/a.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/a.css',
  ])('knows %s', (message) => {
    expect(isLostChunk(new TypeError(message))).toBe(true)
  })

  it.each([new TypeError('x is undefined'), 'text', undefined])('is not %s', (error) => {
    expect(isLostChunk(error)).toBe(false)
  })
})
