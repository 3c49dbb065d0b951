import type { RouteRecordRaw } from 'vue-router'

const roles = ['GENERAL_ADMIN', 'DEPARTMENT_ADMIN'] as const
const read = { roles, width: 'read' } as const

/** 专业科目学时登记 by the unit for its staff. Other pages link to `/entries` (`?state=REJECTED` filters it), `/entries/new` (`?person=` chooses one) and `/entries/:id`. */
export const entriesRoutes: RouteRecordRaw[] = [
  {
    path: '/entries',
    name: 'entries',
    meta: { title: 'entries.title', roles, width: 'full', menu: { group: 'hours', order: 10, count: () => import('../hours/ReturnedCount.vue') } },
    component: () => import('./EntryListPage.vue'),
  },
  { path: '/entries/new', name: 'entries-new', props: { staff: true }, meta: { title: 'hours.form.newTitle', ...read }, component: () => import('../hours/HourFormPage.vue') },
  { path: '/entries/:id', name: 'entries-record', props: ({ params }) => ({ id: params['id'], staff: true }), meta: { title: 'hours.record.title', ...read }, component: () => import('../hours/HourRecordPage.vue') },
  { path: '/entries/:id/edit', name: 'entries-edit', props: ({ params }) => ({ id: params['id'], staff: true }), meta: { title: 'hours.form.editTitle', ...read }, component: () => import('../hours/HourFormPage.vue') },
]
