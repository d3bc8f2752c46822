import { test } from '@playwright/test'

export const FIGURE = 'figure'

/** Adds a row to the table.
 *
 * @param values at least one, such as milliseconds
 * @param aim what the median shall not exceed, or which of the columns what
 */
export function figure(what: string, values: readonly number[], aim = '–', digits = 0): void {
  const sorted = values.toSorted((one, other) => one - other)
  const columns = [0.5, 0.99, 1].map((quantile) => at(sorted, quantile).toFixed(digits))
  test.info().annotations.push({
    type: FIGURE,
    description: `| ${[what, sorted.length, ...columns, aim].join(' | ')} |`,
  })
}

export function median(values: readonly number[]): number {
  return at(
    values.toSorted((one, other) => one - other),
    0.5,
  )
}

/** By the nearest rank. */
function at(sorted: readonly number[], quantile: number): number {
  return sorted[Math.max(Math.ceil(quantile * sorted.length) - 1, 0)] ?? Number.NaN
}
