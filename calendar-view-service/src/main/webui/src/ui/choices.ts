export interface Choice {
  value: string
  label: string
  /** shown beside the label, and searched too */
  hint?: string
  /** searched only, such as older names */
  also?: string
}

/** The choices that contain every searched word, in their own order. */
export function matching(choices: readonly Choice[], search: string): Choice[] {
  return choices.filter(({ label, hint, also }) =>
    isFound(`${label} ${hint ?? ''} ${also ?? ''}`, search),
  )
}

/** Whether a text contains every searched word. */
export function isFound(text: string, search: string): boolean {
  const inText = plain(text)
  return plain(search)
    .split(' ')
    .every((word) => inText.includes(word))
}

function plain(text: string): string {
  return text.toLocaleLowerCase().replaceAll('_', ' ').trim()
}
