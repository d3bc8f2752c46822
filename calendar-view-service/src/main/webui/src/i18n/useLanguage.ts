import { computed, ref, watchEffect } from 'vue'
import { remember, remembered } from '../browser/memory'
import { en } from './en'
import type { Messages } from './messages'
import { ru } from './ru'
import { uk } from './uk'

export type Language = 'en' | 'uk' | 'ru'

interface Entry {
  name: string
  locale: string
  messages: Messages
}

export const LANGUAGES: Record<Language, Entry> = {
  en: { name: 'English', locale: 'en-GB', messages: en },
  uk: { name: 'Українська', locale: 'uk', messages: uk },
  ru: { name: 'Русский', locale: 'ru', messages: ru },
}

const language = ref<Language>(preferred(remembered('language'), navigator.languages))

watchEffect(() => (document.documentElement.lang = language.value))

/** The chosen language, else the first supported one of `wishes`, else English. */
export function preferred(chosen: string | undefined, wishes: readonly string[]): Language {
  const known = [chosen ?? '', ...wishes].map((wish) => wish.split('-')[0] ?? '').find(isLanguage)
  return known ?? 'en'
}

export function useLanguage() {
  return {
    language: computed({
      get: () => language.value,
      set: (chosen) => {
        language.value = chosen
        remember('language', chosen)
      },
    }),
    /** For as long as the page stands; undefined changes nothing. */
    wish: (wanted: Language | undefined) => void (language.value = wanted ?? language.value),
    /** for Intl */
    locale: computed(() => LANGUAGES[language.value].locale),
    m: computed(() => LANGUAGES[language.value].messages),
  }
}

function isLanguage(code: string): code is Language {
  return code in LANGUAGES
}
