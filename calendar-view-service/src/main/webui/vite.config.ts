import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// `npm run dev` serves the page against a suite that is already running.
const gateway = process.env['SLOTWRIGHT_URL'] ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue()],
  build: { target: 'es2023', modulePreload: { polyfill: false } },
  server: {
    proxy: {
      '/api': gateway,
      '/ws': { target: gateway, ws: true },
    },
  },
  // A grid of 336 cells is slow to render where builds share two cores.
  test: { environment: 'happy-dom', restoreMocks: true, testTimeout: 30_000 },
})
