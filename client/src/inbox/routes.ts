import type { RouteRecordRaw } from 'vue-router'

/** 消息, for every role; the bell of each frame leads there. */
export const inboxRoutes: RouteRecordRaw[] = [
  { path: '/messages', name: 'messages', meta: { title: 'inbox.title', width: 'read' }, component: () => import('./MessagesPage.vue') },
]
