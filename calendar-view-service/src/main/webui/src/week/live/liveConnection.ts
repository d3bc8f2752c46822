import { backOff } from '../../api/backOff'
import { readFrame, type LiveFrame } from './liveFrame'

/** `away` reconnects by itself; `offline` does when the browser has a network again. */
export type LiveState = 'connecting' | 'connected' | 'away' | 'offline'

export interface LiveListener {
  stateChanged(state: LiveState): void
  received(frame: LiveFrame): void
}

const RECONNECT = { firstMs: 500, maxMs: 30_000 }

/** Receives a week's changes and reconnects when the connection breaks. */
export class LiveConnection {
  private socket: WebSocket | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private failures = 0

  /** @param address as of now: it names the version that is shown */
  constructor(
    private readonly address: () => string,
    private readonly listener: LiveListener,
    private readonly open = (to: string) => new WebSocket(to),
  ) {}

  start(): this {
    window.addEventListener('offline', this.lose)
    window.addEventListener('online', this.hurry)
    this.connect()
    return this
  }

  stop(): void {
    window.removeEventListener('offline', this.lose)
    window.removeEventListener('online', this.hurry)
    this.close()
  }

  private connect(): void {
    const socket = this.open(this.address())
    this.socket = socket
    socket.onopen = () => this.listener.stateChanged('connected')
    socket.onmessage = ({ data }) => {
      const frame = readFrame(data)
      if (frame !== undefined) {
        // A service that accepts and closes at once is no success.
        this.failures = 0
        this.listener.received(frame)
      }
    }
    // An error is always followed by a close.
    socket.onclose = () => this.comeBack()
  }

  /** An open socket does not notice that the network is gone. */
  private readonly lose = (): void => {
    this.close()
    this.listener.stateChanged('offline')
  }

  private readonly hurry = (): void => {
    this.close()
    this.failures = 0
    this.connect()
  }

  private close(): void {
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
    this.timer = setTimeout(() => this.connect(), backOff(this.failures, RECONNECT))
    this.failures += 1
  }
}
