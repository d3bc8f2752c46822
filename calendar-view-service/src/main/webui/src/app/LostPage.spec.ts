import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { router } from '../router'
import LostPage from './LostPage.vue'

const gone = () =>
  Promise.reject(
    new TypeError('Failed to fetch dynamically imported module: https://x/assets/a.js'),
  )

function aPage() {
  router.addRoute({ path: '/gone', component: gone })
  router.addRoute({ path: '/here', component: { template: '<p />' } })
  return mount(LostPage, { global: { plugins: [router] } })
}

async function go(address: string) {
  await router.push(address).catch(() => undefined)
  await nextTick()
}

describe('a page whose part is gone', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    sessionStorage.clear()
  })

  it('is loaded anew once, then said to be lost, until another is shown', async () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
    const page = aPage()
    await go('/gone')
    expect(assign.mock.calls).toEqual([['/gone']])
    expect(page.text()).toBe('')

    await go('/gone')
    expect(assign).toHaveBeenCalledOnce()
    expect(page.text()).toContain('This page could not be loaded.')
    await page.get('button').trigger('click')
    expect(assign).toHaveBeenCalledTimes(2)

    await go('/here')
    expect(page.text()).toBe('')
    await go('/gone')
    expect(assign).toHaveBeenCalledTimes(3)
  })

  it('takes nothing away that is shown without a network', async () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const page = aPage()
    await go('/gone')

    expect(assign).not.toHaveBeenCalled()
    expect(page.text()).toContain('This page could not be loaded.')
  })
})
