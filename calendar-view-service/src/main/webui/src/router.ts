import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import WeekPage from './week/page/WeekPage.vue'

export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'week', component: WeekPage },
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
  // The OpenID provider leads back here.
  {
    path: '/callback',
    name: 'callback',
    component: () => import('./operator/session/CallbackPage.vue'),
  },
  { path: '/:elsewhere(.*)*', redirect: '/' },
]

export const router = createRouter({ history: createWebHistory(), routes })
