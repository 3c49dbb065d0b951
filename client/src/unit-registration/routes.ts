import type { RouteRecordRaw } from 'vue-router'

/** 单位注册, for visitors too. */
export const unitRegistrationRoutes: RouteRecordRaw[] = [
  { path: '/units/register', name: 'unit-register', meta: { title: 'unitRegistration.title', public: true, width: 'read' }, component: () => import('./RegisterUnitPage.vue') },
]
