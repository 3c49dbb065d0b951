import type { RouteRecordRaw } from 'vue-router'

const roles = ['SYSTEM_ADMIN'] as const

/** What a system administrator runs the site with: units and accounts. */
export const administrationRoutes: RouteRecordRaw[] = [
  {
    path: '/administration/units',
    name: 'units',
    meta: { title: 'administration.units.title', roles, menu: { group: 'administration', order: 10 } },
    component: () => import('./UnitsPage.vue'),
  },
  {
    path: '/administration/units/new',
    name: 'unit-new',
    meta: { title: 'administration.unitNew.title', roles, width: 'read' },
    component: () => import('./UnitNewPage.vue'),
  },
  {
    path: '/administration/accounts',
    name: 'accounts',
    meta: { title: 'administration.accounts.title', roles, menu: { group: 'administration', order: 20 } },
    component: () => import('./AccountsPage.vue'),
  },
  {
    path: '/administration/accounts/new',
    name: 'account-new',
    meta: { title: 'administration.accountNew.title', roles, width: 'read' },
    component: () => import('./AccountNewPage.vue'),
  },
]
