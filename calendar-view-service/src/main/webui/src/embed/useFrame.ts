import { onMounted, onScopeDispose } from 'vue'
import { useRoute } from 'vue-router'
import { keep, recall } from '../browser/tabMemory'
import { useLanguage } from '../i18n/useLanguage'
import { useTheme } from '../theme/useTheme'
import { frameOptionsShape, inkOn, readFrameOptions } from './frameOptions'

const KEY = 'frame'

/**
 * Makes the page a part of another site: it looks as that site wants, and tells it how high it is.
 * The first address says how; the steps of a booking have addresses of their own.
 */
export function useFrame(site: Pick<Window, 'postMessage'> = window.parent): void {
  const { wish: wishLanguage } = useLanguage()
  const { wish: wishTheme } = useTheme()
  const root = document.documentElement
  const asked = readFrameOptions(useRoute().query)
  const options = Object.keys(asked).length > 0 ? asked : (recall(KEY, frameOptionsShape) ?? asked)
  keep(KEY, options)

  wishTheme(options.theme)
  wishLanguage(options.lang)
  root.dataset['embedded'] = ''
  if (options.accent) {
    root.style.setProperty('--accent', `#${options.accent}`)
    root.style.setProperty('--on-accent', inkOn(options.accent))
  }

  let observer: ResizeObserver | undefined
  onMounted(() => {
    observer = new ResizeObserver(tellHeight)
    observer.observe(document.body)
  })
  onScopeDispose(() => {
    observer?.disconnect()
    delete root.dataset['embedded']
  })

  /** To any site: a height is no secret. */
  function tellHeight() {
    const { height } = document.body.getBoundingClientRect()
    site.postMessage({ type: 'slotwright:height', height }, '*')
  }
}
