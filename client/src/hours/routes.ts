import { Tickets } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

const roles = ['PROFESSIONAL'] as const

/**
 * A person's own hours. Other pages link to `/hours` (the list; `?status=REJECTED` filters it), `/hours/new`,
 * `/hours/:id` and `/hours/query` (`?year=2026` opens a year).
 */
export const hoursRoutes: RouteRecordRaw[] = [
  {
    path: '/hours',
    name: 'hours',
    meta: { title: 'hours.menu', roles, menu: { group: 'person', order: 30, icon: Tickets, count: () => import('./ReturnedCount.vue') } },
    component: () => import('./HourListPage.vue'),
  },
  { path: '/hours/query', name: 'hours-query', meta: { title: 'hours.query.title', roles }, component: () => import('./HourQueryPage.vue') },
  { path: '/hours/new', name: 'hours-new', meta: { title: 'hours.form.newTitle', roles, width: 'read' }, component: () => import('./HourFormPage.vue') },
  { path: '/hours/:id', name: 'hours-record', props: true, meta: { title: 'hours.record.title', roles, width: 'read' }, component: () => import('./HourRecordPage.vue') },
  { path: '/hours/:id/edit', name: 'hours-edit', props: true, meta: { title: 'hours.form.editTitle', roles, width: 'read' }, component: () => import('./HourFormPage.vue') },
]
