import type { RouteRecordRaw } from 'vue-router'

const managers = ['GENERAL_ADMIN', 'DEPARTMENT_ADMIN'] as const

/** 专业技术人员管理: a unit's or a department's staff. */
export const staffRoutes: RouteRecordRaw[] = [
  {
    path: '/staff',
    name: 'staff',
    meta: { title: 'staff.title', roles: ['UNIT', ...managers], width: 'full', menu: { group: 'unit', order: 10, count: () => import('./StaffWaitingCount.vue') } },
    component: () => import('./StaffPage.vue'),
  },
  {
    path: '/staff/new',
    name: 'staff-new',
    meta: { title: 'staff.add.title', roles: managers, width: 'read' },
    component: () => import('./StaffNewPage.vue'),
  },
]
