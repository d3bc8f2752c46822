import { clockRange } from '../../i18n/formats'
import type { Messages } from '../../i18n/messages'
import { slotRows, type Run } from './runs'

/** A block as it is drawn. */
export interface Block {
  classes: string
  /** rows from the day's start */
  from: number
  rows: number
  /** the height of a slot in rows, where the beginnings of slots are shown */
  slot: number | undefined
  label: string
  times: string
}

export interface BlockStyle {
  timezone: string
  slotMinutes: number | undefined
  m: Messages
}

/** In rows: what is lower has no room for words. */
const LOWEST_LINE = 0.5

/** What a run looks like: open time has no words, and bookings tell their times. */
export function blockOf(run: Run, { timezone, slotMinutes, m }: BlockStyle): Block {
  const rows = run.to - run.from
  const slot = slotRows(run, slotMinutes)
  const shape = {
    line: rows < 2,
    sliver: rows < 0.75,
    slots: slot !== undefined,
    displaced: run.isDisplaced,
  }
  const word = run.isPending ? m.manage.status.pending : m.status[run.status]
  const isMute = run.status === 'available' || rows < LOWEST_LINE
  return {
    classes: ['block', run.status, ...namesOf(shape)].join(' '),
    from: run.from,
    rows,
    slot,
    label: isMute ? '' : word,
    times: run.status === 'booked' && !isMute ? clockRange(timezone, run.startsAt, run.endsAt) : '',
  }
}

function namesOf(shape: Record<string, boolean>): string[] {
  return Object.keys(shape).filter((name) => shape[name])
}
