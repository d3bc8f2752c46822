import type { BoardColumn } from '../api/types'

/** The real time of a day's rows: where the clocks change, a row lasts 0 or 60 minutes. */
export class DayRows {
  private readonly starts: readonly number[]
  private readonly end: number

  constructor(private readonly cells: BoardColumn['cells']) {
    this.starts = cells.map(({ starts_at }) => Date.parse(starts_at))
    this.end = Date.parse(cells.at(-1)?.ends_at ?? '')
  }

  /**
   * Where an instant is, in rows from midnight, with the share of a row; before the day 0, after it
   * the number of rows.
   */
  at(instant: string | number | Date): number {
    const time = new Date(instant).getTime()
    const row = this.starts.findLastIndex((start) => start <= time)
    if (row < 0) {
      return 0
    }
    const start = this.starts[row] ?? 0
    const next = this.starts[row + 1] ?? this.end
    return time >= this.end ? this.starts.length : row + (time - start) / (next - start)
  }

  /** Whether the day is going on. */
  contains(instant: Date): boolean {
    const time = instant.getTime()
    return (this.starts[0] ?? Infinity) <= time && time < this.end
  }

  /** Wall clock `HH:MM` of a row. */
  timeOf(row: number): string {
    return this.cells[row]?.time ?? ''
  }
}
