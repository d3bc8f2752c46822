import { isPlainDate, type PlainDate } from '../time/dates'

/** How far a customer has come; every part is in the address. */
export interface BookUrl {
  services: readonly string[]
  car?: string | undefined
  /** the wanted post; any when absent */
  post?: string | undefined
  /** any date of the shown month */
  month?: PlainDate | undefined
  day?: PlainDate | undefined
  /** how days are shown; a month when absent */
  view?: 'columns' | undefined
  /** the chosen start, an instant */
  at?: string | undefined
  /** the post of the chosen start */
  bay?: string | undefined
  /** the request that waits for the code of a mail */
  confirm?: string | undefined
}

export type Step = 'services' | 'time' | 'details' | 'code'

type Query = Record<string, unknown>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/
const MOST_SERVICES = 20

/** Parses a query string. Invalid parts count as absent. */
export function readBookUrl(query: Query): BookUrl {
  const ids = text(query['services'], () => true)?.split(',') ?? []
  return {
    services: [...new Set(ids.filter((id) => UUID.test(id)))].slice(0, MOST_SERVICES),
    car: text(query['car'], (value) => value.length <= 50),
    post: text(query['post'], (value) => UUID.test(value)),
    month: text(query['month'], isPlainDate),
    day: text(query['day'], isPlainDate),
    view: query['view'] === 'columns' ? 'columns' : undefined,
    at: text(query['at'], isInstant),
    bay: text(query['bay'], (value) => UUID.test(value)),
    confirm: text(query['confirm'], (value) => UUID.test(value)),
  }
}

export function writeBookUrl({ services, ...others }: BookUrl): Record<string, string> {
  const parts = Object.entries({ services: services.join(',') || undefined, ...others })
  return Object.fromEntries(parts.filter((part): part is [string, string] => part[1] !== undefined))
}

export function stepOf({ services, at, bay, confirm }: BookUrl): Step {
  if (confirm !== undefined) {
    return 'code'
  }
  if (services.length === 0) {
    return 'services'
  }
  return at !== undefined && bay !== undefined ? 'details' : 'time'
}

function isInstant(value: string): boolean {
  return INSTANT.test(value) && !Number.isNaN(Date.parse(value))
}

function text(value: unknown, isValid: (text: string) => boolean): string | undefined {
  return typeof value === 'string' && value !== '' && isValid(value) ? value : undefined
}
