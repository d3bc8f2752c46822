import { computed } from 'vue'
import { useLanguage, type Language } from '../../i18n/useLanguage'
import { en } from './en'
import type { Words } from './messages'
import { ru } from './ru'
import { uk } from './uk'

const WORDS: Record<Language, Words> = { en, uk, ru }

/** The texts of operators' pages, which customers never load. */
export function useWords() {
  const { language, locale, m } = useLanguage()
  return { w: computed(() => WORDS[language.value]), m, locale }
}
