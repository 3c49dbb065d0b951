import type { RouteRecordRaw } from 'vue-router'

/** Signing in, activating, one's own account. */
export const sessionRoutes: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', meta: { title: 'session.signIn.title', public: true, width: 'read' }, component: () => import('./SignInPage.vue') },
  { path: '/activate', name: 'activate', meta: { title: 'session.activate.title', public: true, width: 'read' }, component: () => import('./ActivatePage.vue') },
  { path: '/account', name: 'account', meta: { title: 'session.account.title', width: 'read' }, component: () => import('./AccountPage.vue') },
  { path: '/account/password', name: 'password', meta: { title: 'session.password.title', width: 'read' }, component: () => import('./PasswordPage.vue') },
  { path: '/not-yours', name: 'not-yours', meta: { title: 'session.notYours.title', width: 'read' }, component: () => import('./NotYoursPage.vue') },
]
