import type { RouteRecordRaw } from 'vue-router'

/** 单位注册, for visitors too. */
export const registrationRoutes: RouteRecordRaw[] = [
  { path: '/units/register', name: 'unit-register', meta: { title: 'registration.title', public: true, width: 'read' }, component: () => import('./RegisterUnitPage.vue') },
]
