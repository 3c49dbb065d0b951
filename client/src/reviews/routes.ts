import type { RouteRecordRaw } from 'vue-router'

const reviewers = ['GENERAL_ADMIN', 'DEPARTMENT_ADMIN', 'AUTHORITY'] as const
const readers = ['UNIT', ...reviewers] as const

/** What administrators and authorities review and look up; `/reviews` is where they start. */
export const reviewsRoutes: RouteRecordRaw[] = [
  {
    path: '/reviews',
    name: 'review-queue',
    meta: {
      title: 'reviews.queue.title',
      roles: reviewers,
      width: 'full',
      menu: { group: 'hours', order: 20, count: () => import('./WaitingCount.vue') },
    },
    component: () => import('./ReviewQueuePage.vue'),
  },
  {
    path: '/reviews/results',
    name: 'review-results',
    meta: { title: 'reviews.results.title', roles: readers, width: 'full', menu: { group: 'hours', order: 30 } },
    component: () => import('./ReviewResultsPage.vue'),
  },
  {
    path: '/reviews/query',
    name: 'review-query',
    meta: { title: 'reviews.query.title', roles: readers, width: 'full', menu: { group: 'hours', order: 40 } },
    component: () => import('./RecordQueryPage.vue'),
  },
  {
    path: '/reviews/all-hours',
    name: 'all-hours',
    meta: { title: 'reviews.allHours.title', roles: readers, width: 'full', menu: { group: 'hours', order: 50 } },
    component: () => import('./AllHoursPage.vue'),
  },
]
