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
  const words = plain(search).split(' ').filter(Boolean)
  return choices.filter(({ label, hint, also }) => {
    const text = plain(`${label} ${hint ?? ''} ${also ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}

function plain(text: string): string {
  return text.toLocaleLowerCase().replaceAll('_', ' ').trim()
}
