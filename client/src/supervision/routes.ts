import type { RouteRecordRaw } from 'vue-router'

const roles = ['AUTHORITY', 'SYSTEM_ADMIN'] as const

/** 单位注册与变更: how an authority looks after the units of its region. */
export const supervisionRoutes: RouteRecordRaw[] = [
  {
    path: '/supervision/units',
    name: 'supervised-units',
    meta: { title: 'supervision.title', roles, menu: { group: 'unit', order: 50, count: () => import('./WaitingRegistrations.vue') } },
    component: () => import('./SupervisionPage.vue'),
  },
  {
    path: '/supervision/merge',
    name: 'unit-merge',
    meta: { title: 'supervision.merge.title', roles },
    component: () => import('./MergePage.vue'),
  },
]
