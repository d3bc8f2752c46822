import { shallowReactive } from 'vue'

export type Language = 'en' | 'uk' | 'ru'

interface Part {
  has: (language: Language) => boolean
  load: (language: Language) => Promise<void>
}

/** Those that a page has asked for so far. */
const parts: Part[] = []

/** The texts of a part of the pages, each language in a file that is loaded when somebody reads it. */
export function textsOf<Texts>(files: Record<Language, () => Promise<Texts>>) {
  const loaded = shallowReactive(new Map<Language, Texts>())
  const part = {
    has: (language: Language) => loaded.has(language),
    load: async (language: Language) => {
      if (!loaded.has(language)) {
        loaded.set(language, await files[language]())
      }
    },
    /** Those of a language that is loaded. */
    in: (language: Language): Texts => {
      const texts = loaded.get(language)
      if (texts === undefined) {
        throw new Error(`There are no texts in ${language} yet`)
      }
      return texts
    },
  }
  parts.push(part)
  return part
}

/** Whether all parts can be read in a language. */
export function canBeRead(language: Language): boolean {
  return parts.every((part) => part.has(language))
}

/** Loads what lacks of a language, also of parts that pages ask for meanwhile. */
export async function loadTexts(language: Language): Promise<void> {
  while (!canBeRead(language)) {
    await Promise.all(parts.map((part) => part.load(language)))
  }
}
