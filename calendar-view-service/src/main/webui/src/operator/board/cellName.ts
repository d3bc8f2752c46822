import { clockRange } from '../../i18n/formats'
import type { Messages } from '../../i18n/messages'
import { servicesOf } from '../booking/told'
import type { Words } from '../words/messages'
import { statusOf, type Block } from './blocks'

/** What a screen reader says of a cell: date, time, post, and what is there. */
export function cellName(
  { date, time, post }: { date: string; time: string; post: string },
  blocks: readonly Block[],
  timezone: string,
  w: Words,
  m: Messages,
): string {
  const content = blocks.map((block) => blockName(block, timezone, w, m)).join('; ')
  return `${date} ${time}, ${post}, ${content || m.status.empty}`
}

/** `09:00 – 09:55 Olena K., Tyre change, Confirmed`. */
export function blockName(block: Block, timezone: string, w: Words, m: Messages): string {
  const times = clockRange(timezone, block.startsAt, block.endsAt)
  const { booking, reason } = block
  if (booking) {
    const services = servicesOf(booking)
    const state = booking.displaced ? w.status.displaced : w.status[booking.status]
    return [`${times} ${booking.customer.name}`, services, state].filter(Boolean).join(', ')
  }
  return [m.status[statusOf(block)], reason].filter(Boolean).join(', ')
}
