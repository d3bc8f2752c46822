import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { queryClient } from './app/queryClient'
import { router } from './router'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './theme/useTheme'

createApp(App).use(router).use(VueQueryPlugin, { queryClient }).mount('#app')
