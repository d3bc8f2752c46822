import { afterEach, expect, it, vi } from 'vitest'
import { openPage } from '../testing/aSuite'

afterEach(() => void vi.unstubAllGlobals())

it.each(['/nowhere', '/weeks', '/no/such/page?at=all', '/operator/nothing'])(
  'says of %s that there is no such page, and leads to the list',
  async (address) => {
    const { page } = await openPage(address, {})

    expect(page.get('[role=alert]').text()).toContain('This page does not exist')
    expect(page.get('a.primary').attributes('href')).toBe('/')
    page.unmount()
  },
)
