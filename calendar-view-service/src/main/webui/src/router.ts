import { createRouter, createWebHistory, type LocationQuery, type RouteRecordRaw } from 'vue-router'
import { setLostPage } from './app/lostPage'
import { reportFailure } from './browser/failures'
import { forgetFreshPage, isLostChunk, loadFreshAfter } from './browser/freshPage'

export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'home',
    component: () => import('./home/HomePage.vue'),
    // Until there was a list of service points, the week was here, and links to it are about.
    beforeEnter: ({ query }) => !isWeek(query) || { name: 'week', query, replace: true },
  },
  { path: '/week', name: 'week', component: () => import('./week/page/WeekPage.vue') },
  {
    path: '/manage/:id',
    name: 'manage',
    component: () => import('./manage/ManagePage.vue'),
    // The token stays in the fragment, which browsers never send to a server.
    props: (route) => ({ id: route.params['id'], token: route.hash.slice(1) }),
  },
  {
    path: '/my-bookings',
    name: 'my-bookings',
    component: () => import('./my-bookings/MyBookingsPage.vue'),
    // The token as above; without one the page asks for an address.
    props: (route) => ({ token: route.hash.slice(1) }),
  },
  {
    path: '/confirm/:id',
    name: 'confirm',
    component: () => import('./confirm/ConfirmPage.vue'),
    // The token as above.
    props: (route) => ({ id: route.params['id'], token: route.hash.slice(1) }),
  },
  {
    path: '/preferences',
    name: 'preferences',
    component: () => import('./preferences/PreferencesPage.vue'),
    // The token as above.
    props: (route) => ({ token: route.hash.slice(1) }),
  },
  { path: '/operator', redirect: { name: 'operator-board' } },
  {
    path: '/operator/board',
    name: 'operator-board',
    component: () => import('./operator/board/BoardPage.vue'),
  },
  {
    path: '/operator/bookings',
    name: 'operator-bookings',
    component: () => import('./operator/list/ListPage.vue'),
  },
  {
    path: '/operator/hours',
    name: 'operator-hours',
    component: () => import('./operator/hours/HoursPage.vue'),
  },
  {
    path: '/operator/setup/:section(settings|posts|services|flags|imports|jobs)?',
    name: 'operator-setup',
    component: () => import('./operator/setup/SetupPage.vue'),
    props: ({ params }) => ({ section: params['section'] || 'settings' }),
  },
  // The OpenID provider leads back here.
  {
    path: '/callback',
    name: 'callback',
    component: () => import('./operator/session/CallbackPage.vue'),
  },
  {
    path: '/book/:pointId',
    name: 'book',
    component: () => import('./book/BookPage.vue'),
    props: true,
  },
  {
    path: '/book/:pointId/done/:id',
    name: 'booked',
    component: () => import('./book/DonePage.vue'),
    // The token as above.
    props: ({ params, hash }) => ({ ...params, token: hash.slice(1) }),
  },
  // The same steps inside another site.
  {
    path: '/embed/book/:pointId',
    component: () => import('./embed/FramedPage.vue'),
    meta: { isEmbedded: true },
    children: [
      { path: '', name: 'embed-book', component: () => import('./book/BookPage.vue'), props: true },
      {
        path: 'done/:id',
        name: 'embed-booked',
        component: () => import('./book/DonePage.vue'),
        // The token as above.
        props: ({ params, hash }) => ({ ...params, token: hash.slice(1) }),
      },
    ],
  },
  { path: '/embed', name: 'embed', component: () => import('./embed/EmbedPage.vue') },
  {
    path: '/:elsewhere(.*)*',
    name: 'unknown',
    component: () => import('./home/UnknownPage.vue'),
  },
]

export const router = createRouter({ history: createWebHistory(), routes })

router.onError((error, { fullPath }) => {
  reportFailure(isLostChunk(error) ? 'chunk' : 'script', error)
  if (!loadFreshAfter(error, fullPath)) {
    setLostPage(fullPath)
  }
})
router.afterEach((_to, _from, failure) => {
  if (!failure) {
    setLostPage(undefined)
    forgetFreshPage()
  }
})

function isWeek(query: LocationQuery): boolean {
  return ['post', 'point', 'week'].some((part) => part in query)
}
