import { computed } from 'vue'
import { en } from './book/en'
import { ru } from './book/ru'
import { uk } from './book/uk'
import { useLanguage } from './useLanguage'

const TEXTS = { en, uk, ru }

/** The texts of the booking pages; loaded with these only. */
export function useBookTexts() {
  const { language } = useLanguage()
  return computed(() => TEXTS[language.value])
}
