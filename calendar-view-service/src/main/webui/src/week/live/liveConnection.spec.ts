import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LiveConnection, type LiveState } from './liveConnection'
import type { LiveFrame } from './liveFrame'

class Line {
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((event: { data: string }) => void) | null = null
  close = vi.fn()
}

function connection() {
  const lines: Line[] = []
  const states: LiveState[] = []
  const versions: number[] = []
  const listener = {
    stateChanged: (state: LiveState) => states.push(state),
    received: ({ data }: LiveFrame) => versions.push(data.version),
  }
  const addresses: string[] = []
  const open = (to: string) => {
    const line = new Line()
    lines.push(line)
    addresses.push(to)
    return line as unknown as WebSocket
  }
  const address = () => `ws://here/ws/calendar/p?since=${versions.at(-1) ?? 1}`
  const live = new LiveConnection(address, listener, open).start()
  return { live, lines, addresses, states, versions }
}

describe('LiveConnection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells the frames that it receives', () => {
    const { lines, states, versions } = connection()
    lines[0]?.onopen?.()
    lines[0]?.onmessage?.({ data: '{"type":"calendar_update","data":{"version":7,"cells":[]}}' })
    lines[0]?.onmessage?.({ data: 'ping' })

    expect(states).toEqual(['connected'])
    expect(versions).toEqual([7])
  })

  it('comes back by itself, ever more slowly', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const { lines, states } = connection()

    lines[0]?.onclose?.()
    expect(states).toEqual(['away'])
    vi.advanceTimersByTime(500)
    expect(lines).toHaveLength(2)

    lines[1]?.onclose?.()
    vi.advanceTimersByTime(999)
    expect(lines).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(lines).toHaveLength(3)
  })

  it('goes on from the version that it has seen last', () => {
    const { lines, addresses } = connection()
    lines[0]?.onmessage?.({ data: '{"type":"calendar_update","data":{"version":7,"cells":[]}}' })
    lines[0]?.onclose?.()
    vi.advanceTimersByTime(60_000)

    expect(addresses).toEqual([
      'ws://here/ws/calendar/p?since=1',
      'ws://here/ws/calendar/p?since=7',
    ])
  })

  it('is not encouraged by a service that accepts and closes', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const { lines } = connection()
    lines[0]?.onopen?.()
    lines[0]?.onclose?.()
    vi.advanceTimersByTime(500)
    lines[1]?.onopen?.()
    lines[1]?.onclose?.()
    vi.advanceTimersByTime(999)

    expect(lines).toHaveLength(2)
  })

  it('knows that there is no network, and hurries back when there is', () => {
    const { live, lines, states } = connection()
    lines[0]?.onopen?.()
    window.dispatchEvent(new Event('offline'))
    vi.advanceTimersByTime(60_000)
    expect(states).toEqual(['connected', 'offline'])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.close).toHaveBeenCalled()

    window.dispatchEvent(new Event('online'))
    expect(lines).toHaveLength(2)
    live.stop()
    window.dispatchEvent(new Event('online'))
    expect(lines).toHaveLength(2)
  })

  it('is quiet for ever once it is stopped', () => {
    const { live, lines } = connection()
    lines[0]?.onclose?.()
    live.stop()
    vi.advanceTimersByTime(60_000)

    expect(lines).toHaveLength(1)
    expect(lines[0]?.close).toHaveBeenCalled()
  })
})
