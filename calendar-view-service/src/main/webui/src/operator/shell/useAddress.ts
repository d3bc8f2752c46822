import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { isPlainDate, type PlainDate } from '../../time/dates'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address of operators' pages says; absent parts follow from the data or the clock. */
export interface Address {
  point?: string | undefined
  /** of the day board */
  date?: PlainDate | undefined
  /** any date of the week whose hours are shown */
  week?: PlainDate | undefined
  /** of the list, both inclusive */
  from?: PlainDate | undefined
  to?: PlainDate | undefined
  status?: string | undefined
  post?: string | undefined
  q?: string | undefined
  /** the booking whose drawer is open */
  booking?: string | undefined
}

const VALID: { [Part in keyof Required<Address>]: (text: string) => boolean } = {
  point: isId,
  date: isPlainDate,
  week: isPlainDate,
  from: isPlainDate,
  to: isPlainDate,
  status: (text) => /^[a-z_]+$/.test(text),
  post: isId,
  q: (text) => text !== '',
  booking: isId,
}

/** Parses a query string. Invalid parts count as absent. */
export function readAddress(query: Record<string, unknown>): Address {
  return Object.fromEntries(
    Object.entries(VALID).flatMap(([part, isValid]) => {
      const text = query[part]
      return typeof text === 'string' && isValid(text) ? [[part, text]] : []
    }),
  )
}

/** The address as state: reading follows Back and Forward. */
export function useAddress() {
  const route = useRoute()
  const router = useRouter()
  const address = computed(() => readAddress(route.query))

  function queryWith(change: Address): Record<string, string> {
    const parts = Object.entries({ ...address.value, ...change })
    return Object.fromEntries(parts.filter((part): part is [string, string] => !!part[1]))
  }

  return {
    address,
    queryWith,
    /** Adds an entry to the history. */
    go: (change: Address) => router.push({ query: queryWith(change) }),
    /** Changes the current entry, for what changes with every letter. */
    adjust: (change: Address) => router.replace({ query: queryWith(change) }),
  }
}

function isId(text: string): boolean {
  return UUID.test(text)
}
