import { computed } from 'vue'
import { useLanguage, type Language } from '../../i18n/useLanguage'

/** The texts of one page in the reader's language. They are loaded with the page. */
export function useTexts<Texts>(texts: Record<Language, Texts>) {
  const { language } = useLanguage()
  return computed(() => texts[language.value])
}
