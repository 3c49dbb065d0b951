import type { RouteRecordRaw } from 'vue-router'

const page = () => import('./TrailPage.vue')

/** 操作记录: a person's own, a unit's or department's, and those of whoever looks after several units or all. */
export const auditRoutes: RouteRecordRaw[] = [
  { path: '/account/trail', name: 'own-trail', meta: { title: 'audit.own.title', roles: ['PROFESSIONAL'] }, component: page },
  { path: '/unit/trail', name: 'unit-trail', meta: { title: 'audit.title', roles: ['UNIT', 'GENERAL_ADMIN', 'DEPARTMENT_ADMIN'], menu: { group: 'unit', order: 90 } }, component: page },
  { path: '/audit/trail', name: 'trail', meta: { title: 'audit.title', roles: ['AUTHORITY', 'AUDITOR'], menu: { group: 'audit', order: 10 } }, component: page },
]
