import { describe, expect, it } from 'vitest'
import { PAGES } from './pages'

const POST = '0190a000-0000-7000-8000-0000000000b1'

describe('the pages that open without a network', () => {
  it.each([
    '/',
    '/?q=Kyiv',
    `/week?post=${POST}&week=2026-11-16`,
    '/week',
    `/book/${POST}?step=time`,
    `/manage/${POST}`,
    `/confirm/${POST}`,
    '/my-bookings',
    '/my-bookings?when=past',
    '/preferences',
    '/operator',
    '/operator/board?date=2026-11-16',
    '/callback?code=c&state=s',
  ])('%s', (address) => {
    expect(address).toMatch(PAGES)
  })

  it.each([
    '/embed/book/x',
    '/api/v1/service-points',
    '/docs',
    '/asyncapi/slotwright.json',
    '/weekly',
    '/q/health',
  ])('not %s', (address) => {
    expect(address).not.toMatch(PAGES)
  })
})
