export type FailureKind = 'render' | 'chunk' | 'response' | 'script'

export interface Failure {
  kind: FailureKind
  /** the name of the error's class */
  error: string
  /** file, line and column of the program */
  place?: string
}

type Listener = (failure: Failure) => void

/** Until somebody listens, failures wait here; a page that fails again and again does so often. */
const MOST_WAITING = 10
let waiting: Failure[] = []
let listener: Listener | undefined

/** Tells the suite that a part of the page has failed; nothing of what is on the screen. */
export function reportFailure(kind: FailureKind, error: unknown): void {
  const failure = describe(kind, error)
  if (listener) {
    listener(failure)
  } else if (waiting.length < MOST_WAITING) {
    waiting.push(failure)
  }
}

export function listenToFailures(listening: Listener): void {
  listener = listening
  waiting.forEach(listening)
  waiting = []
}

/** The message is left out: it may quote what somebody has typed. */
export function describe(kind: FailureKind, error: unknown): Failure {
  const name = error instanceof Error ? error.name : ''
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const place = /([\w.-]{1,80}\.(?:js|ts|vue)):(\d{1,7}):(\d{1,7})/.exec(stack)
  return {
    kind,
    error: /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error',
    ...(place && { place: place[0] }),
  }
}
