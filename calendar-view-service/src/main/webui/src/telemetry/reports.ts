import type { Failure } from '../browser/failures'

export type VitalName = 'CLS' | 'FCP' | 'INP' | 'LCP' | 'TTFB'

/** The body of `POST /api/v1/telemetry`. */
export interface Report {
  page: string
  /** in milliseconds; CLS in thousandths */
  vitals?: { name: VitalName; value: number }[]
  failures?: Failure[]
}

const MOST_FAILURES = 20
const LARGEST = 3_600_000

/** Gathers what happens on each page until it is sent. */
export class Reports {
  private readonly vitals = new Map<string, Map<VitalName, number>>()
  private readonly failures = new Map<string, Failure[]>()
  private failed = 0

  /** A later value of the same vital replaces an earlier one. */
  measured(page: string, name: VitalName, value: number): void {
    const whole = Math.round(name === 'CLS' ? value * 1000 : value)
    const ofPage = this.vitals.get(page) ?? new Map<VitalName, number>()
    ofPage.set(name, Math.min(Math.max(whole, 0), LARGEST))
    this.vitals.set(page, ofPage)
  }

  /** A page that fails without end tells it so often only. */
  failedWith(page: string, failure: Failure): void {
    this.failed += 1
    if (this.failed <= MOST_FAILURES) {
      this.failures.set(page, [...(this.failures.get(page) ?? []), failure])
    }
  }

  /** What has been gathered, once. */
  take(): Report[] {
    const pages = new Set([...this.vitals.keys(), ...this.failures.keys()])
    const reports = [...pages].map((page) => this.of(page))
    this.vitals.clear()
    this.failures.clear()
    return reports
  }

  private of(page: string): Report {
    const vitals = this.vitals.get(page)
    const failures = this.failures.get(page)
    return {
      page,
      ...(vitals && { vitals: [...vitals].map(([name, value]) => ({ name, value })) }),
      ...(failures && { failures }),
    }
  }
}
