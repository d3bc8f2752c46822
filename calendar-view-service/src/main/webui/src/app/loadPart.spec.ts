import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadPart } from './loadPart'
import { lostPage, setLostPage } from './lostPage'

describe('loadPart', () => {
  afterEach(() => {
    setLostPage(undefined)
    sessionStorage.clear()
  })

  it('is what is imported', async () => {
    await expect(loadPart(() => Promise.resolve('part'))).resolves.toBe('part')
    expect(lostPage.value).toBeUndefined()
  })

  it('loads the page again after a deployment, and the second time says what is wrong', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
    const gone = () =>
      Promise.reject(new TypeError('Failed to fetch dynamically imported module: x'))

    await expect(loadPart(gone)).rejects.toThrow('imported module')
    expect(reload).toHaveBeenCalledOnce()
    expect(lostPage.value).toBeUndefined()

    await expect(loadPart(gone)).rejects.toThrow('imported module')
    expect(reload).toHaveBeenCalledOnce()
    expect(lostPage.value).toBe(location.pathname)
  })

  it('leaves the page where it is without a network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
    const gone = () => Promise.reject(new TypeError('Importing a module script failed.'))

    await expect(loadPart(gone)).rejects.toThrow()
    expect(reload).not.toHaveBeenCalled()
    expect(lostPage.value).toBe(location.pathname)
  })
})
