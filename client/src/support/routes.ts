import type { RouteRecordRaw } from 'vue-router'

/** 人工咨询: for those who answer calls. */
export const supportRoutes: RouteRecordRaw[] = [
  { path: '/support', name: 'support', meta: { title: 'support.menu', roles: ['SUPPORT'], width: 'list', menu: { group: 'hours', order: 60 } }, component: () => import('./SupportPage.vue') },
]
