import type { RouteRecordRaw } from 'vue-router'

/** 学时登记开放: when years are entered and reviewed, and for whom longer. */
export const windowsRoutes: RouteRecordRaw[] = [
  {
    path: '/windows',
    name: 'windows',
    meta: { title: 'windows.title', roles: ['UNIT', 'GENERAL_ADMIN', 'DEPARTMENT_ADMIN', 'AUTHORITY'], menu: { group: 'hours', order: 60 } },
    component: () => import('./WindowsPage.vue'),
  },
]
