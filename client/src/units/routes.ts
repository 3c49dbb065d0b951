import type { RouteRecordRaw } from 'vue-router'

const roles = ['UNIT', 'GENERAL_ADMIN'] as const

/** 单位管理: how a unit sets itself up, with departments and administrators. */
export const unitsRoutes: RouteRecordRaw[] = [
  {
    path: '/unit/departments',
    name: 'departments',
    meta: { title: 'units.departments.title', roles, menu: { group: 'unit', order: 20 } },
    component: () => import('./DepartmentsPage.vue'),
  },
  {
    path: '/unit/administrators',
    name: 'administrators',
    meta: { title: 'units.administrators.title', roles, menu: { group: 'unit', order: 30 } },
    component: () => import('./AdministratorsPage.vue'),
  },
  {
    path: '/unit/settings',
    name: 'unit-settings',
    meta: { title: 'units.settings.title', roles, width: 'read', menu: { group: 'unit', order: 40 } },
    component: () => import('./UnitSettingsPage.vue'),
  },
  {
    path: '/unit/administrators/new',
    name: 'administrator-new',
    meta: { title: 'units.administratorNew.title', roles, width: 'read' },
    component: () => import('./AdministratorNewPage.vue'),
  },
  {
    path: '/unit/administrators/:id/edit',
    name: 'administrator-edit',
    meta: { title: 'units.administratorEdit.title', roles, width: 'read' },
    props: true,
    component: () => import('./AdministratorEditPage.vue'),
  },
]
