import type { Role } from '@xueshi/schema'
import type { Component } from 'vue'
import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router'
import { administrationRoutes } from './administration/routes'
import { auditRoutes } from './audit/routes'
import { certificatesRoutes } from './certificates/routes'
import { courseEditingRoutes } from './course-editing/routes'
import { entriesRoutes } from './entries/routes'
import { examsRoutes } from './exams/routes'
import { hoursRoutes } from './hours/routes'
import { i18n } from './i18n'
import { importsRoutes } from './imports/routes'
import { inboxRoutes } from './inbox/routes'
import { movesRoutes } from './moves/routes'
import { professionalsRoutes } from './professionals/routes'
import { publicYearsRoutes } from './public-years/routes'
import { registrationRoutes } from './registration/routes'
import { unitRegistrationRoutes } from './unit-registration/routes'
import { questionBankRoutes } from './question-bank/routes'
import { reviewsRoutes } from './reviews/routes'
import { homeOf } from './session/home'
import { sessionRoutes } from './session/routes'
import { useSession } from './session/useSession'
import { staffRoutes } from './staff/routes'
import { accountMergeRoutes } from './account-merges/routes'
import { studyRoutes } from './study/routes'
import { supportRoutes } from './support/routes'
import { supervisionRoutes } from './supervision/routes'
import { unitsRoutes } from './units/routes'
import { windowsRoutes } from './windows/routes'

/** A page's place in the menu of a frame; the frame shows it to the page's roles. */
export interface MenuEntry {
  /** The side menu's group: a message key under `app.menu`. */
  group: 'person' | 'hours' | 'unit' | 'audit' | 'administration'
  order: number
  /** An icon of the library, for the person's bar on a phone. */
  icon?: Component
  /** Loads a component that renders how many wait; beside the label. */
  count?: () => Promise<{ default: Component }>
}

declare module 'vue-router' {
  interface RouteMeta {
    /** The message key of the page's name: the document's title and the menu's word. */
    title: string
    /** For visitors too. */
    public?: boolean
    /** Who may open it; without it everybody who is signed in. */
    roles?: readonly Role[]
    /** `read` is 720 px wide, `list` 1280 px (the default), `full` as wide as the window. */
    width?: 'read' | 'list' | 'full'
    menu?: MenuEntry
    /** Of a page that no menu has: the entry that stays lit while it is open. */
    under?: string
  }
}

/** Every page, from each noun's own `routes.ts`. */
export const routes: RouteRecordRaw[] = [
  // Never shown: the guard goes on to the page that the role begins with, once it knows who is signed in.
  { path: '/', name: 'home', meta: { title: 'app.home', public: true }, component: () => import('./frames/NotFoundPage.vue') },
  ...sessionRoutes,
  ...registrationRoutes,
  ...professionalsRoutes,
  ...publicYearsRoutes,
  ...studyRoutes,
  ...examsRoutes,
  ...hoursRoutes,
  ...certificatesRoutes,
  ...entriesRoutes,
  ...importsRoutes,
  ...reviewsRoutes,
  ...questionBankRoutes,
  ...staffRoutes,
  ...movesRoutes,
  ...unitsRoutes,
  ...windowsRoutes,
  ...courseEditingRoutes,
  ...auditRoutes,
  ...unitRegistrationRoutes,
  ...supervisionRoutes,
  ...supportRoutes,
  ...accountMergeRoutes,
  ...administrationRoutes,
  ...inboxRoutes,
  { path: '/:path(.*)*', name: 'not-found', meta: { title: 'app.notFound.title', public: true, width: 'read' }, component: () => import('./frames/NotFoundPage.vue') },
]

/** A place in this site to go on to after sign-in; anything else is ignored. */
export function safeNext(next: unknown): string | null {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : null
}

/** The router with its guards: visitors are sent to sign in and come back, other roles are told so. */
export function createAppRouter(): Router {
  const session = useSession()
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach(async (to) => {
    if (!session.site) await session.load()
    if (to.name === 'home' || (to.name === 'sign-in' && session.viewer)) return homeOf(session.role)
    if (to.meta.public) return
    if (!session.viewer) return { path: '/sign-in', query: { next: to.fullPath } }
    const { roles } = to.meta
    // Held in place of the page, so that the address stays and a switch of role can go on to it.
    if (roles && !roles.includes(session.viewer.role)) return { name: 'not-yours', query: { next: to.fullPath } }
    return
  })

  router.afterEach((to) => {
    document.title = pageTitle(to.meta.title)
  })
  return router
}

/** The page's name and the site's. */
export function pageTitle(key: string): string {
  const { t } = i18n.global
  return `${t(key)} - ${t('app.name')}`
}
