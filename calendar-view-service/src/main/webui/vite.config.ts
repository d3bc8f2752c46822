import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { documents } from './documents'

// `npm run dev` serves the page against a suite that is already running.
const gateway = process.env['SLOTWRIGHT_URL'] ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [
    vue(),
    // Where most people come in.
    documents({
      home: '/src/home/HomePage.vue',
      book: '/src/book/BookPage.vue',
      week: '/src/week/page/WeekPage.vue',
    }),
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
          'documents/**',
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
  // Nothing here uses the options API.
  define: { __VUE_OPTIONS_API__: false },
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: folderOf,
        codeSplitting: {
          groups: [
            { name: 'frame', test: /\/node_modules\/(@vue|vue-router|@tanstack|valibot)\// },
            // What nearly all pages have in common, in one file instead of thirty.
            {
              name: 'common',
              test: /\/src\/(api|browser|i18n|shell|theme|time|ui)\//,
              minShareCount: 6,
            },
          ],
        },
      },
    },
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
    setupFiles: 'src/testing/allTexts.ts',
    testTimeout: 30_000,
  },
})

/** What operators alone load is told from the rest by its folder, whatever its name. */
function folderOf({ moduleIds }: { moduleIds: string[] }): string {
  const isOfOperators = moduleIds.some((id) => /\/src\/operator\/|\/oidc-client-ts\//.test(id))
  return isOfOperators ? 'assets/operator/[name]-[hash].js' : 'assets/[name]-[hash].js'
}
