import { afterEach, describe, expect, it, vi } from 'vitest'

const flag = (key: string, value: unknown, variant: string) => ({
  key,
  value,
  variant,
  reason: 'SPLIT',
})

/** A page that is loaded anew, with a service that responds as given. */
async function load(response: Response) {
  vi.resetModules()
  const asked = vi.fn((_: unknown, __?: RequestInit) => Promise.resolve(response))
  vi.stubGlobal('fetch', asked)
  const { useFlags } = await import('./useFlags')
  return { flags: useFlags(), asked }
}

describe('useFlags', () => {
  afterEach(() => void vi.unstubAllGlobals())

  it('shows everything until the service has answered, then what it says', async () => {
    const { flags, asked } = await load(
      Response.json({
        flags: [
          flag('calendar_v046', false, 'off'),
          flag('calendar_v046_ab_test', 'control', 'control'),
        ],
      }),
    )

    expect(flags.value).toEqual({ calendar: true, slotLines: true })
    await vi.waitFor(() => expect(flags.value).toEqual({ calendar: false, slotLines: false }))
    const [address, request] = asked.mock.calls[0] ?? []
    expect(String(address instanceof Request ? address.url : address)).toMatch(
      '/ofrep/v1/evaluate/flags',
    )
    expect(request?.body ?? (await (address as Request).text())).toContain('targetingKey')
  })

  it('shows everything when the service does not answer', async () => {
    const { flags, asked } = await load(new Response('', { status: 503 }))
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve, 50))

    expect(flags.value).toEqual({ calendar: true, slotLines: true })
  })
})
