import * as v from 'valibot'
import { keep, recall } from '../browser/tabMemory'

const shape = v.array(v.string())

/** The services that were chosen at a point in this tab, for who comes back to them. */
export function keptServices(pointId: string): readonly string[] {
  return recall(keyOf(pointId), shape) ?? []
}

export function keepServices(pointId: string, ids: readonly string[]): void {
  keep(keyOf(pointId), ids)
}

function keyOf(pointId: string): string {
  return `services.${pointId}`
}
