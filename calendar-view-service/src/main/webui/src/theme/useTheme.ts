import { computed, ref, watchEffect } from 'vue'
import { remember, remembered } from '../browser/memory'

export type Theme = 'light' | 'dark'

const system = matchMedia('(prefers-color-scheme: dark)')
const systemTheme = ref<Theme>(system.matches ? 'dark' : 'light')
const chosen = ref<Theme | undefined>(asTheme(remembered('theme')))
const theme = computed<Theme>(() => chosen.value ?? systemTheme.value)

system.addEventListener('change', (event) => {
  systemTheme.value = event.matches ? 'dark' : 'light'
})

watchEffect(() => (document.documentElement.dataset['theme'] = theme.value))

/** The system's theme until the user chooses one; this browser remembers the choice. */
export function useTheme() {
  return { theme, toggle, wish }
}

/** For as long as the page stands; undefined changes nothing. */
function wish(wanted: Theme | undefined): void {
  chosen.value = wanted ?? chosen.value
}

function toggle(): void {
  chosen.value = theme.value === 'dark' ? 'light' : 'dark'
  remember('theme', chosen.value)
}

function asTheme(text: string | undefined): Theme | undefined {
  return text === 'light' || text === 'dark' ? text : undefined
}
