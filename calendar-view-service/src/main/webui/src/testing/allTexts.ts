import { loadTexts } from '../i18n/texts'

/** Tests of pages choose a language and read it at once. Others run without a document. */
if (typeof document !== 'undefined') {
  await import('../i18n/useLanguage')
  await import('../operator/words/useWords')
  await Promise.all((['en', 'uk', 'ru'] as const).map(loadTexts))
}
