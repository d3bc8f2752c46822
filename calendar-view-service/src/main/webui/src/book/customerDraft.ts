import * as v from 'valibot'
import { keep, recall } from '../browser/tabMemory'

/** What a customer has typed. It stays in the tab, for Back and for loading the page again. */
export interface CustomerDraft {
  name: string
  email: string
  phone: string
  notes: string
}

const KEY = 'customer'
const shape = v.object({
  name: v.string(),
  email: v.string(),
  phone: v.string(),
  notes: v.string(),
})

export function recallDraft(): CustomerDraft {
  return recall(KEY, shape) ?? { name: '', email: '', phone: '', notes: '' }
}

export function keepDraft(draft: CustomerDraft): void {
  keep(KEY, draft)
}
