import { computed } from 'vue'
import { textsOf } from '../../i18n/texts'
import { textsInUse, useLanguage } from '../../i18n/useLanguage'
import type { Words } from './messages'

const WORDS = textsOf<Words>({
  en: () => import('./en').then(({ en }) => en),
  uk: () => import('./uk').then(({ uk }) => uk),
  ru: () => import('./ru').then(({ ru }) => ru),
})
// Operators' pages wait for their words as for their scripts.
await textsInUse(WORDS)

/** The texts of operators' pages, which customers never load. */
export function useWords() {
  const { language, locale, m } = useLanguage()
  return { w: computed(() => WORDS.in(language.value)), m, locale }
}
