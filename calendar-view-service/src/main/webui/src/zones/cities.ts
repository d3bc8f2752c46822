import type { Language } from '../i18n/useLanguage'

/** The name of a zone's city; undefined where it is that of the zone. */
export type CityOf = (zone: string) => string | undefined

type Names = Readonly<Record<string, string | undefined>>

/** From CLDR 48.2 (`exemplarCity`, under older names of zones); browsers have these, but do not tell. */
const NAMES: Record<Language, () => Promise<{ default: Names }>> = {
  en: () => import('./cities/en.json'),
  uk: () => import('./cities/uk.json'),
  ru: () => import('./cities/ru.json'),
}

/** What the cities of the world are called in a language. */
export async function citiesIn(language: Language): Promise<CityOf> {
  const { default: names } = await NAMES[language]()
  return (zone) => names[zone]
}
