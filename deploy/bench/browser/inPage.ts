import type { Page } from '@playwright/test'

/** What a page notes about itself; times are on its own clock, in milliseconds. */
interface Notes {
  /** of each JSON response: when its text was there, and it was not parsed yet */
  json: { path: string; at: number }[]
  /** when each message of a socket arrived */
  messages: number[]
  largestPaint: number
  layoutShift: number
  /** the longest duration of an interaction, from the event to the next frame */
  slowestInteraction: number
}

declare global {
  interface Window {
    notes: Notes
  }
}

/** Lets all documents of a page take notes, from before their own scripts. */
export async function takeNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = {
      json: [],
      messages: [],
      largestPaint: 0,
      layoutShift: 0,
      slowestInteraction: 0,
    }
    window.notes = notes

    Response.prototype.json = async function (this: Response) {
      const text = await this.text()
      notes.json.push({ path: new URL(this.url).pathname, at: performance.now() })
      return JSON.parse(text)
    }
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols)
        this.addEventListener('message', () => notes.messages.push(performance.now()))
      }
    }

    function observe(type: string, read: (entry: PerformanceEntry) => void) {
      new PerformanceObserver((list) => list.getEntries().forEach(read)).observe({
        type,
        buffered: true,
        durationThreshold: 16,
      } as PerformanceObserverInit)
    }
    observe('largest-contentful-paint', ({ startTime }) => (notes.largestPaint = startTime))
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      }
      notes.layoutShift += hadRecentInput ? 0 : value
    })
    observe('event', (entry) => {
      const { interactionId, duration } = entry as PerformanceEntry & { interactionId: number }
      if (interactionId > 0) {
        notes.slowestInteraction = Math.max(notes.slowestInteraction, duration)
      }
    })
  })
}

export function notesOf(page: Page): Promise<Notes> {
  return page.evaluate(() => window.notes)
}

/** How long responses to some requests are held back. */
export interface Held {
  /** when that many are there, and the page has nothing else to do */
  complete: Promise<void>
  release: () => void
}

/**
 * Holds back the responses to `count` requests until `release`: what a page does with them can be
 * told from what it does before.
 */
export async function holdBack(page: Page, matching: RegExp, count: number): Promise<Held> {
  let release = () => {}
  let allThere = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const complete = new Promise<void>((resolve) => (allThere = resolve))
  let held = 0
  await page.route(matching, async (route) => {
    const response = await route.fetch()
    held += 1
    if (held === count) {
      setTimeout(allThere, IDLE_MS)
    }
    await released
    await route.fulfill({ response })
  })
  return { complete, release }
}

const IDLE_MS = 500
