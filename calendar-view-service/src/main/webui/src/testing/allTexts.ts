import { loadTexts } from '../i18n/texts'
import '../i18n/useLanguage'
import '../operator/words/useWords'

/** Tests choose a language and read it at once. */
await Promise.all((['en', 'uk', 'ru'] as const).map(loadTexts))
