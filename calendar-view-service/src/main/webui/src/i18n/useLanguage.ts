import { computed, ref, watchEffect } from 'vue'
import { remember, remembered } from '../browser/memory'
import type { Messages } from './messages'
import { canBeRead, loadTexts, textsOf, type Language } from './texts'

export type { Language }

export const LANGUAGES: Record<Language, { name: string; locale: string }> = {
  en: { name: 'English', locale: 'en-GB' },
  uk: { name: 'Українська', locale: 'uk' },
  ru: { name: 'Русский', locale: 'ru' },
}

const MESSAGES = textsOf<Messages>({
  en: () => import('./en').then(({ en }) => en),
  uk: () => import('./uk').then(({ uk }) => uk),
  ru: () => import('./ru').then(({ ru }) => ru),
})

const language = ref<Language>(preferred(remembered('language'), navigator.languages))
let wanted = language.value

watchEffect(() => (document.documentElement.lang = language.value))

/** The chosen language, else the first supported one of `wishes`, else English. */
export function preferred(chosen: string | undefined, wishes: readonly string[]): Language {
  const known = [chosen ?? '', ...wishes].map((wish) => wish.split('-')[0] ?? '').find(isLanguage)
  return known ?? 'en'
}

/** Loads the texts of a part in the language of the page. Nothing can be read before. */
export function textsInUse(part: { load: (language: Language) => Promise<void> }): Promise<void> {
  return part.load(language.value)
}

/** What all pages say, in the language of the page. Nothing can be drawn before. */
export const firstTexts = (): Promise<void> => textsInUse(MESSAGES)

export function useLanguage() {
  return {
    language: computed({
      get: () => language.value,
      set: (chosen) => {
        speak(chosen)
        remember('language', chosen)
      },
    }),
    /** For as long as the page stands; undefined changes nothing. */
    wish: (wished: Language | undefined) => speak(wished ?? wanted),
    /** for Intl */
    locale: computed(() => LANGUAGES[language.value].locale),
    m: computed(() => MESSAGES.in(language.value)),
  }
}

/** The page stays in its language until all that it says is there in the new one. */
function speak(chosen: Language): void {
  wanted = chosen
  if (canBeRead(chosen)) {
    language.value = chosen
  } else {
    void loadTexts(chosen).then(() => {
      if (wanted === chosen) {
        language.value = chosen
      }
    })
  }
}

function isLanguage(code: string): code is Language {
  return code in LANGUAGES
}
