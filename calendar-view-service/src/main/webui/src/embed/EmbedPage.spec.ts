import { readFileSync } from 'node:fs'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openPage, settled } from '../testing/aSuite'

const POINT = '0190a000-0000-7000-8000-0000000000a1'
const point = { id: POINT, name: 'Podil', timezone: 'Europe/Kyiv', address: 'Kyiv' }
const answers = {
  '/api/v1/service-points': { items: [point] },
  [`/api/v1/service-points/${POINT}`]: point,
  [`/api/v1/service-points/${POINT}/services`]: { items: [] },
  [`/api/v1/service-points/${POINT}/posts`]: { items: [] },
}

let page: VueWrapper
async function open(address: string) {
  const opened = await openPage(address, answers)
  page = opened.page
  return opened
}

afterEach(() => {
  page?.unmount()
  vi.unstubAllGlobals()
  sessionStorage.clear()
  document.documentElement.removeAttribute('style')
})

describe('EmbedPage', () => {
  it('shows two lines to paste, and follows the choices', async () => {
    const { router } = await open('/embed')
    const lines = () => page.get('code').text().split('\n')
    expect(lines()).toEqual([
      `<div data-slotwright="${POINT}"></div>`,
      `<script src="${location.origin}/embed.js" async></script>`,
    ])

    await page.get('[name=theme]').setValue('dark')
    // In a browser, too, the address follows before anybody can choose again.
    await new Promise((resolve) => setTimeout(resolve))
    await page.get('[name=lang]').setValue('uk')
    await settled()
    expect(lines()[0]).toBe(
      `<div data-slotwright="${POINT}" data-theme="dark" data-lang="uk"></div>`,
    )
    expect(router.currentRoute.value.fullPath).toBe('/embed?theme=dark&lang=uk')
    expect(page.get('iframe').attributes('src')).toBe(`/embed/book/${POINT}?theme=dark&lang=uk`)
  })
})

describe('a link to the lines', () => {
  it('puts nothing of its own into them', async () => {
    const point = '"></div><script src="https://evil.example/x.js"></script>'
    await open(`/embed?${new URLSearchParams({ point })}`)

    expect(page.get('code').text()).toContain(`<div data-slotwright="${POINT}"></div>`)
    expect(page.get('code').text()).not.toContain('evil')
    expect(page.get('iframe').attributes('src')).toBe(`/embed/book/${POINT}`)
  })

  it('lets keys copy them where the page may not', async () => {
    await open('/embed')
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined })
    const chosen = vi.spyOn(getSelection() as Selection, 'selectAllChildren')
    await page.get('button.primary').trigger('click')
    await settled()

    expect(chosen).toHaveBeenCalledWith(page.get('pre').element)
    expect(page.get('button.primary').text()).toBe('Copy')
  })
})

describe('the booking page inside another site', () => {
  it('has no head of its own, looks as the site wants, and tells its height', async () => {
    let grown: () => void = () => undefined
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(look: () => void) {
          grown = look
        }
        observe() {}
        disconnect() {}
      },
    )
    const told = vi.spyOn(window.parent, 'postMessage').mockImplementation(() => undefined)
    await open(`/embed/book/${POINT}?theme=dark&accent=ffe600&lang=uk`)

    expect(page.find('header').exists()).toBe(false)
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(document.documentElement.lang).toBe('uk')
    expect(document.documentElement.style.getPropertyValue('--accent')).toBe('#ffe600')
    expect(document.documentElement.style.getPropertyValue('--on-accent')).toBe('#000000')
    grown()
    expect(told).toHaveBeenCalledWith({ type: 'slotwright:height', height: 0 }, '*')
  })

  it('keeps its looks from step to step', async () => {
    const { router } = await open(`/embed/book/${POINT}?accent=ffe600`)
    page.unmount()
    await open(`/embed/book/${POINT}`)

    expect(document.documentElement.style.getPropertyValue('--accent')).toBe('#ffe600')
    expect(
      router.resolve({ name: 'embed-booked', params: { pointId: POINT, id: 'b1' } }).path,
    ).toBe(`/embed/book/${POINT}/done/b1`)
  })
})

describe('the script that a site loads', () => {
  const place = (attributes: string) => `<div data-slotwright="${POINT}" ${attributes}></div>`

  function run(html: string) {
    document.body.innerHTML = html
    const script = { src: 'https://book.example.com/embed.js' }
    new Function('document', 'addEventListener', readFileSync('public/embed.js', 'utf8'))(
      {
        currentScript: script,
        readyState: 'complete',
        createElement: document.createElement.bind(document),
        querySelectorAll: document.querySelectorAll.bind(document),
      },
      (_: string, listener: (event: unknown) => void) => (hear = listener),
    )
    return [...document.querySelectorAll('iframe')]
  }
  let hear: (event: unknown) => void

  it('frames each place with its options', () => {
    const frames = run(
      place('data-theme="dark" data-accent="4f46e5"') + place('data-title="Запис"'),
    )

    expect(frames.map(({ src }) => src)).toEqual([
      `https://book.example.com/embed/book/${POINT}?theme=dark&accent=4f46e5`,
      `https://book.example.com/embed/book/${POINT}`,
    ])
    expect(frames[1]?.title).toBe('Запис')
  })

  it('follows the height that its own frame tells, and nobody else', () => {
    const [frame] = run(place(''))
    const source = frame?.contentWindow
    const data = { type: 'slotwright:height', height: 812.4 }
    hear({ origin: 'https://evil.example', source, data })
    hear({ origin: 'https://book.example.com', source: window.parent, data: { ...data } })
    expect(frame?.style.height).toBe('640px')

    hear({ origin: 'https://book.example.com', source, data })
    expect(frame?.style.height).toBe('813px')
    hear({ origin: 'https://book.example.com', source, data: { ...data, height: 1e9 } })
    expect(frame?.style.height).toBe('10000px')
  })
})
