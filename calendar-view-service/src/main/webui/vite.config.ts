import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

// `npm run dev` serves the page against a suite that is already running.
const gateway = process.env['SLOTWRIGHT_URL'] ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    vue(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/offline',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        // Operators' pages and rare parts are kept when somebody has opened them.
        globIgnores: [
          'embed.js',
          'assets/operator/**',
          'assets/{Operator,Board,Booking,List,Hours,Setup,Callback,Session,timeZoneNames}*',
        ],
      },
      manifest: {
        name: 'Slotwright',
        short_name: 'Slotwright',
        description: 'Book an appointment',
        id: '/',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#4f46e5',
        icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
    }),
  ],
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { chunkFileNames: folderOf } },
  },
  server: {
    proxy: {
      '/api': gateway,
      '/ws': { target: gateway, ws: true },
    },
  },
  // A grid of 336 cells is slow to render where builds share two cores.
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { settings: { disableIframePageLoading: true } } },
    restoreMocks: true,
    testTimeout: 30_000,
  },
})

/** What operators alone load is told from the rest by its folder, whatever its name. */
function folderOf({ moduleIds }: { moduleIds: string[] }): string {
  const isOfOperators = moduleIds.some((id) => /\/src\/operator\/|\/oidc-client-ts\//.test(id))
  return isOfOperators ? 'assets/operator/[name]-[hash].js' : 'assets/[name]-[hash].js'
}
