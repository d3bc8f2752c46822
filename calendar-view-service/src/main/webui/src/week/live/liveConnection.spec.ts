import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announcedVersion, LiveConnection, type LiveState } from './liveConnection'

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
    updated: (version: number) => versions.push(version),
  }
  const open = () => {
    const line = new Line()
    lines.push(line)
    return line as unknown as WebSocket
  }
  const live = new LiveConnection('ws://here/ws/calendar/p', listener, open).start()
  return { live, lines, states, versions }
}

describe('LiveConnection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells the versions that are announced', () => {
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

  it('is quiet for ever once it is stopped', () => {
    const { live, lines } = connection()
    lines[0]?.onclose?.()
    live.stop()
    vi.advanceTimersByTime(60_000)

    expect(lines).toHaveLength(1)
    expect(lines[0]?.close).toHaveBeenCalled()
  })
})

describe('announcedVersion', () => {
  it('ignores whatever is not an update', () => {
    expect(announcedVersion('{"type":"hello"}')).toBeUndefined()
    expect(announcedVersion('{"type":"calendar_update"}')).toBeUndefined()
    expect(announcedVersion('null')).toBeUndefined()
    expect(announcedVersion('<html>')).toBeUndefined()
  })
})
