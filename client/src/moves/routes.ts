import type { RouteRecordRaw } from 'vue-router'

/** 变更工作单位 of a person, and 人员调动 of the units between which somebody moves. */
export const movesRoutes: RouteRecordRaw[] = [
  {
    path: '/profile/move',
    name: 'move-new',
    meta: { title: 'moves.ask.title', roles: ['PROFESSIONAL'] },
    component: () => import('./MovePage.vue'),
  },
  {
    path: '/staff/moves',
    name: 'staff-moves',
    meta: { title: 'moves.title', roles: ['UNIT', 'GENERAL_ADMIN'], width: 'full', menu: { group: 'unit', order: 15, count: () => import('./MovesWaiting.vue') } },
    component: () => import('./StaffMovesPage.vue'),
  },
]
