import { onCLS, onFCP, onINP, onLCP, onTTFB, type Metric } from 'web-vitals'
import { listenToFailures } from '../browser/failures'
import { Reports } from './reports'

const ADDRESS = '/api/v1/telemetry'

/**
 * Reports how the pages feel and fail, by beacon when the reader leaves: it delays nothing.
 *
 * @param page the name of the page on the screen
 */
export function startTelemetry(page: () => string): void {
  const reports = new Reports()
  const landing = page()

  const measured = ({ name, value }: Metric) => reports.measured(landing, name, value)

  onCLS(measured)
  onFCP(measured)
  onINP(measured)
  onLCP(measured)
  onTTFB(measured)
  listenToFailures((failure) => reports.failedWith(page(), failure))

  function send() {
    for (const report of reports.take()) {
      navigator.sendBeacon?.(
        ADDRESS,
        new Blob([JSON.stringify(report)], { type: 'application/json' }),
      )
    }
  }
  // After the vitals have listened, so that their last values are told before this.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      send()
    }
  })
  addEventListener('pagehide', send)
}

/** As telemetry counts pages: a frame of another site and operators' pages are one each. */
export function pageName(route: unknown): string {
  const name = String(route ?? 'other')
  return name.startsWith('embed') ? 'embed' : name.startsWith('operator') ? 'operator' : name
}
