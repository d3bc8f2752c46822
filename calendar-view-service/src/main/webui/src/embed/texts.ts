import { computed } from 'vue'
import { useLanguage, type Language } from '../i18n/useLanguage'

interface EmbedTexts {
  title: string
  hint: string
  theme: string
  themes: Record<'' | 'light' | 'dark', string>
  accent: string
  language: string
  ofReader: string
  code: string
  copy: string
  copied: string
  preview: string
}

const TEXTS: Record<Language, EmbedTexts> = {
  en: {
    title: 'Booking on your own site',
    hint: 'Paste these two lines where the booking page is to appear.',
    theme: 'Theme',
    themes: { '': 'That of the reader', light: 'Light', dark: 'Dark' },
    accent: 'Colour of buttons',
    language: 'Language',
    ofReader: 'That of the reader',
    code: 'Lines to paste',
    copy: 'Copy',
    copied: 'Copied',
    preview: 'Preview',
  },
  uk: {
    title: 'Запис на вашому сайті',
    hint: 'Вставте ці два рядки там, де має з’явитися сторінка запису.',
    theme: 'Тема',
    themes: { '': 'Як у читача', light: 'Світла', dark: 'Темна' },
    accent: 'Колір кнопок',
    language: 'Мова',
    ofReader: 'Як у читача',
    code: 'Рядки для вставлення',
    copy: 'Копіювати',
    copied: 'Скопійовано',
    preview: 'Попередній перегляд',
  },
  ru: {
    title: 'Запись на вашем сайте',
    hint: 'Вставьте эти две строки там, где должна появиться страница записи.',
    theme: 'Тема',
    themes: { '': 'Как у читателя', light: 'Светлая', dark: 'Тёмная' },
    accent: 'Цвет кнопок',
    language: 'Язык',
    ofReader: 'Как у читателя',
    code: 'Строки для вставки',
    copy: 'Копировать',
    copied: 'Скопировано',
    preview: 'Предварительный просмотр',
  },
}

export function useEmbedTexts() {
  const { language } = useLanguage()
  return computed(() => TEXTS[language.value])
}
