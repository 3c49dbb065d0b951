import { House, User } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

/** A professional's home and 我的信息. */
export const professionalsRoutes: RouteRecordRaw[] = [
  {
    path: '/home',
    name: 'person-home',
    meta: { title: 'app.home', roles: ['PROFESSIONAL'], width: 'read', menu: { group: 'person', order: 10, icon: House } },
    component: () => import('./HomePage.vue'),
  },
  {
    path: '/profile',
    name: 'profile',
    meta: { title: 'professionals.profile.title', roles: ['PROFESSIONAL'], width: 'read', menu: { group: 'person', order: 90, icon: User } },
    component: () => import('./ProfilePage.vue'),
  },
]
