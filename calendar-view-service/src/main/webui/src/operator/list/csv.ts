/**
 * A table as CSV (RFC 4180), with the byte order mark by which spreadsheets know UTF-8. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(field).join(',') + '\r\n').join('')
}

function field(text: string): string {
  // Phone numbers begin with a plus; only digits follow in those.
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^\+[\d ()./-]+$/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
