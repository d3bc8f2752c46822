import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { queryClient } from './app/queryClient'
import { router } from './router'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './theme/useTheme'

const app = createApp(App)
// What no boundary has caught: the page stands, and the console says what has failed.
app.config.errorHandler = (error) => console.error(error)
app.use(router).use(VueQueryPlugin, { queryClient }).mount('#app')
