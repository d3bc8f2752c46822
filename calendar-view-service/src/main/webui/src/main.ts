import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { queryClient } from './app/queryClient'
import { reportFailure } from './browser/failures'
import { loadFreshAfter } from './browser/freshPage'
import { firstTexts } from './i18n/useLanguage'
import { startOffline } from './offline/useUpdate'
import { router } from './router'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './theme/useTheme'

const app = createApp(App)
// What no boundary has caught: the page stands, and the console says what has failed.
app.config.errorHandler = (error) => {
  console.error(error)
  reportFailure('script', error)
}
addEventListener('error', ({ error }) => reportFailure('script', error))
addEventListener('unhandledrejection', ({ reason }) => reportFailure('script', reason))
if (import.meta.env.PROD) {
  // Later: what is on the screen comes first.
  addEventListener('load', () => void startBehind())
}

async function startBehind() {
  const { pageName, startTelemetry } = await import('./telemetry/startTelemetry')
  startTelemetry(() => pageName(router.currentRoute.value.name))
  if ('serviceWorker' in navigator) {
    await startOffline()
  }
}

// The texts come beside the scripts of the page.
app.use(router).use(VueQueryPlugin, { queryClient })
firstTexts().then(
  () => app.mount('#app'),
  (error: unknown) => {
    reportFailure('chunk', error)
    // A second time, the document says in all languages what to do.
    loadFreshAfter(error)
  },
)
