/** A field of a form whose record is a JSON object. */
export interface Field {
  /** JSON pointer in what is sent, by which the service names the field: `/limits/holds_per_client` */
  pointer: string
  label: string
  hint?: string
  kind: FieldKind
  required?: boolean
  /** shown when a record is added only */
  isForNew?: boolean
}

export type FieldKind =
  /** left out when it is empty, so that it gets its default */
  | 'text'
  | 'email'
  /** `HH:MM` */
  | 'time'
  | 'number'
  /** a number that may have decimals, after a point or a comma, and a sign */
  | 'decimal'
  | 'check'
  /** several numbers, with commas between */
  | 'numbers'
  /** a number for each name, such as `suv: 55`, one in a line */
  | 'named-numbers'
  /** any JSON */
  | 'json'

/** What is typed, by the pointer of its field. */
export type Draft = Record<string, string | boolean>

export type Json = Record<string, unknown>

/** A record as a form shows it; without a record, an empty form. */
export function draftOf(fields: readonly Field[], record: Json | undefined): Draft {
  return Object.fromEntries(
    fields.map(({ pointer, kind }) => [pointer, shown(kind, valueAt(record, pointer))]),
  )
}

/** The pointers of fields whose text cannot be read. */
export function unreadable(fields: readonly Field[], draft: Draft): string[] {
  return fields
    .filter(({ kind, pointer }) => typed(kind, draft[pointer]) === UNREADABLE)
    .map(({ pointer }) => pointer)
}

/** What is sent. Empty fields are left out, and with them the objects that they are in. */
export function recordOf(fields: readonly Field[], draft: Draft): Json {
  const record: Json = {}
  for (const { pointer, kind } of fields) {
    const value = typed(kind, draft[pointer])
    if (value !== undefined && value !== UNREADABLE) {
      put(record, pathOf(pointer), value)
    }
  }
  return record
}

const UNREADABLE = Symbol('unreadable')

function shown(kind: FieldKind, value: unknown): string | boolean {
  switch (kind) {
    case 'check':
      return value === true
    case 'json':
      return value === undefined ? '' : JSON.stringify(value, null, 2)
    case 'numbers':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'named-numbers':
      return Object.entries(value ?? {})
        .map(([name, number]) => `${name}: ${number}`)
        .join('\n')
    default:
      return value === undefined || value === null ? '' : String(value)
  }
}

function typed(kind: FieldKind, input: string | boolean | undefined): unknown {
  if (typeof input !== 'string') {
    return input
  }
  const text = input.trim()
  if (text === '') {
    return undefined
  }
  switch (kind) {
    case 'number':
      return numberOf(text)
    case 'decimal':
      return numberOf(text.replace(',', '.').replace('−', '-'))
    case 'numbers':
      return readable(text.split(',').map(numberOf))
    case 'named-numbers':
      return named(text.split('\n').filter((line) => line.trim() !== ''))
    case 'json':
      return jsonOf(text)
    default:
      return text
  }
}

function numberOf(text: string): number | typeof UNREADABLE {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : UNREADABLE
}

function named(lines: string[]): unknown {
  const entries = lines.map((line) => {
    const colon = line.lastIndexOf(':')
    return [line.slice(0, colon).trim(), colon < 1 ? UNREADABLE : numberOf(line.slice(colon + 1))]
  })
  const isRead = entries.every(([, number]) => number !== UNREADABLE)
  return isRead ? Object.fromEntries(entries) : UNREADABLE
}

function readable(numbers: unknown[]): unknown {
  return numbers.includes(UNREADABLE) ? UNREADABLE : numbers
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return UNREADABLE
  }
}

function pathOf(pointer: string): string[] {
  return pointer.split('/').slice(1)
}

function valueAt(record: unknown, pointer: string): unknown {
  return pathOf(pointer).reduce<unknown>(
    (value, name) => (value as Json | null | undefined)?.[name],
    record,
  )
}

function put(record: Json, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    record[name] = value
  } else {
    put((record[name] ??= {}) as Json, rest, value)
  }
}
