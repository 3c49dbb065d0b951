import type { RouteRecordRaw } from 'vue-router'

/** What administrators and authorities review and look up; `/reviews` is where they start. */
export const reviewsRoutes: RouteRecordRaw[] = []
