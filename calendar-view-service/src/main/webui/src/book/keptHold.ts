import * as v from 'valibot'
import { holdShape } from '../api/shapes'
import type { Wish } from '../api/booking'
import type { Hold } from '../api/types'
import { keep, recall } from '../browser/tabMemory'

/** Which time is kept, and for what: another basket would need another hold. */
export interface KeptHold {
  of: string
  hold: Hold
}

const KEY = 'hold'
const shape: v.GenericSchema<unknown, KeptHold> = v.object({ of: v.string(), hold: holdShape })

/** One tab keeps one time; its token is in no address. */
export function keepHold(wish: Wish, hold: Hold): void {
  keep(KEY, { of: basketOf(wish), hold })
}

export function keptHold(): KeptHold | undefined {
  return recall(KEY, shape)
}

export function forgetHold(): void {
  keep(KEY, undefined)
}

/** The kept time if it is that of the address. */
export function holdFor(wish: Wish, at: string, bay: string): Hold | undefined {
  const kept = keptHold()
  const isThis =
    kept?.of === basketOf(wish) &&
    kept.hold.post_id === bay &&
    Date.parse(kept.hold.starts_at) === Date.parse(at)
  return isThis ? kept.hold : undefined
}

function basketOf({ pointId, serviceIds, carType = '' }: Wish): string {
  return [pointId, carType, ...serviceIds.toSorted()].join(' ')
}
