import type { Week, WeekCell } from '../../api/types'

/** What the service sends of a watched week: all cells, or in an update those that have changed. */
export interface LiveFrame {
  type: 'snapshot' | 'calendar_update' | 'resync'
  data: {
    post_id: string
    epoch: string
    version: number
    week_start: string
    timezone: string
    cells: WeekCell[]
  }
}

const TYPES = ['snapshot', 'calendar_update', 'resync']

/** The frame in a message; undefined for any other message. */
export function readFrame(message: unknown): LiveFrame | undefined {
  try {
    const frame = JSON.parse(String(message))
    const isFrame =
      TYPES.includes(frame?.type) &&
      Number.isFinite(frame.data?.version) &&
      Array.isArray(frame.data.cells)
    return isFrame ? frame : undefined
  } catch {
    return undefined
  }
}

/** Whether a frame told something of the week that the week does not show. */
export function isBehind(week: Week, { data }: LiveFrame): boolean {
  return data.epoch !== week.epoch || data.version > week.version
}

/** The week after a frame. A frame of another week, or older than the week, changes nothing. */
export function withFrame(week: Week, { type, data }: LiveFrame): Week {
  const isOfWeek =
    data.post_id === week.post_id &&
    data.week_start === week.week_start &&
    data.timezone === week.timezone
  const isSameEpoch = data.epoch === week.epoch
  if (!isOfWeek || (isSameEpoch && data.version < week.version)) {
    return week
  }
  if (type === 'calendar_update' && !isSameEpoch) {
    return week
  }
  const changed = new Map(data.cells.map((cell) => [cell.index, cell]))
  return {
    ...week,
    epoch: data.epoch,
    version: data.version,
    cells: week.cells.map((cell) => changed.get(cell.index) ?? cell),
  }
}
