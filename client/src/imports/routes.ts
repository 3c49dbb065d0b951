import type { RouteRecordRaw } from 'vue-router'

const roles = ['GENERAL_ADMIN', 'DEPARTMENT_ADMIN'] as const

/** 导入 by workbook; `?import=` opens one, so that it can be left and come back to. */
export const importsRoutes: RouteRecordRaw[] = [
  {
    path: '/imports/hours',
    name: 'imports-hours',
    props: { kind: 'HOURS' },
    meta: { title: 'imports.hours.title', roles, menu: { group: 'hours', order: 15 } },
    component: () => import('./ImportPage.vue'),
  },
  { path: '/imports/staff', name: 'imports-staff', props: { kind: 'STAFF' }, meta: { title: 'imports.staff.title', roles, under: '/staff' }, component: () => import('./ImportPage.vue') },
]
