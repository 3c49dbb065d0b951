import { Medal } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

const verifyPage = () => import('./VerifyPage.vue')

/** 证书: one's own, a unit's, and their verification by anybody. */
export const certificatesRoutes: RouteRecordRaw[] = [
  {
    path: '/certificates',
    name: 'certificates',
    meta: { title: 'certificates.own.title', roles: ['PROFESSIONAL'], width: 'read', menu: { group: 'person', order: 50, icon: Medal } },
    component: () => import('./OwnCertificatesPage.vue'),
  },
  {
    path: '/unit/certificates',
    name: 'unit-certificates',
    meta: { title: 'certificates.unit.title', roles: ['UNIT', 'GENERAL_ADMIN', 'DEPARTMENT_ADMIN', 'AUTHORITY'], menu: { group: 'hours', order: 70 } },
    component: () => import('./UnitCertificatesPage.vue'),
  },
  {
    path: '/verifications',
    name: 'verifications',
    meta: { title: 'certificates.many.title', roles: ['AUTHORITY'], width: 'read', menu: { group: 'hours', order: 75 } },
    component: () => import('./VerifyManyPage.vue'),
  },
  { path: '/verify/:number?', name: 'verify', meta: { title: 'certificates.verify.title', public: true, width: 'read' }, component: verifyPage },
]
