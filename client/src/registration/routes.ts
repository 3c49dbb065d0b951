import type { RouteRecordRaw } from 'vue-router'

/** 注册, 找回账号, and what a person does until a unit has confirmed. */
export const registrationRoutes: RouteRecordRaw[] = [
  { path: '/register', name: 'register', meta: { title: 'registration.title', public: true, width: 'read' }, component: () => import('./RegisterPage.vue') },
  { path: '/recover', name: 'recover', meta: { title: 'registration.recover.title', public: true, width: 'read' }, component: () => import('./RecoverPage.vue') },
  {
    path: '/unit-request',
    name: 'unit-request',
    meta: { title: 'registration.request.title', roles: ['PROFESSIONAL'], width: 'read' },
    component: () => import('./UnitRequestPage.vue'),
  },
]
