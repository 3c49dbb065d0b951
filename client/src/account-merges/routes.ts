import type { RouteRecordRaw } from 'vue-router'

const roles = ['AUTHORITY', 'SYSTEM_ADMIN'] as const

/** 账号合并: two accounts that turn out to be one person's. */
export const accountMergeRoutes: RouteRecordRaw[] = [
  {
    path: '/supervision/accounts',
    name: 'account-merges',
    meta: { title: 'accountMerges.title', roles, menu: { group: 'unit', order: 55 } },
    component: () => import('./AccountMergesPage.vue'),
  },
  {
    path: '/supervision/accounts/merge',
    name: 'account-merge',
    meta: { title: 'accountMerges.merge.title', roles },
    component: () => import('./AccountMergePage.vue'),
  },
]
