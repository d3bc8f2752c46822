import { ExpirationPlugin } from 'workbox-expiration'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { asLastKnown, isCalendar, isPlace, keptAt } from './lastKnown'
import { PAGES } from './pages'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] }

const A_DAY = 86_400
/** Somebody with a bad connection sees what is known before a request gives up. */
const PATIENCE_SECONDS = 5

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [PAGES] }))
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({
    cacheName: 'assets',
    plugins: [new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 30 * A_DAY })],
  }),
)
registerRoute(
  isCalendar,
  new NetworkFirst({
    cacheName: 'calendars',
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [
      {
        cacheWillUpdate: async ({ response }) =>
          response.status === 200 ? keptAt(response, new Date()) : null,
        cachedResponseWillBeUsed: async ({ cachedResponse }) =>
          cachedResponse && asLastKnown(cachedResponse),
      },
      new ExpirationPlugin({ maxEntries: 40, maxAgeSeconds: 14 * A_DAY }),
    ],
  }),
)
registerRoute(
  isPlace,
  new NetworkFirst({
    cacheName: 'places',
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [new ExpirationPlugin({ maxEntries: 60, maxAgeSeconds: 14 * A_DAY })],
  }),
)

/** The page asks before it changes to another version. */
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') {
    void self.skipWaiting()
  }
})
