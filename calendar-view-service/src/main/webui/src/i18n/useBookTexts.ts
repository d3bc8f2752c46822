import { computed } from 'vue'
import { useLanguage } from './useLanguage'

/** The texts of the steps of a booking. */
export function useBookTexts() {
  const { m } = useLanguage()
  return computed(() => m.value.book)
}
