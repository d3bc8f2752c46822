import { backOff } from '../../api/backOff'

export type LiveState = 'connecting' | 'connected' | 'away'

export interface LiveListener {
  stateChanged(state: LiveState): void
  /** The post's week changed; `version` is the new one. */
  updated(version: number): void
}

const RECONNECT = { firstMs: 500, maxMs: 30_000 }

/** Receives one post's changes and reconnects when the connection breaks. */
export class LiveConnection {
  private socket: WebSocket | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0

  constructor(
    private readonly address: string,
    private readonly listener: LiveListener,
    private readonly open = (to: string) => new WebSocket(to),
  ) {}

  start(): this {
    const socket = this.open(this.address)
    this.socket = socket
    socket.onopen = () => {
      this.failures = 0
      this.listener.stateChanged('connected')
    }
    socket.onmessage = ({ data }) => {
      const version = announcedVersion(data)
      if (version !== undefined) {
        this.listener.updated(version)
      }
    }
    // An error is always followed by a close.
    socket.onclose = () => this.comeBack()
    return this
  }

  stop(): void {
    clearTimeout(this.timer)
    if (this.socket) {
      this.socket.onclose = null
      this.socket.onmessage = null
      this.socket.onopen = null
      this.socket.close()
    }
  }

  private comeBack(): void {
    this.listener.stateChanged('away')
    this.timer = setTimeout(() => this.start(), backOff(this.failures, RECONNECT))
    this.failures += 1
  }
}

/** The version in a calendar update; undefined for any other message. */
export function announcedVersion(message: unknown): number | undefined {
  try {
    const { type, data } = JSON.parse(String(message))
    return type === 'calendar_update' && Number.isFinite(data?.version) ? data.version : undefined
  } catch {
    return undefined
  }
}
