import type { RouteRecordRaw } from 'vue-router'

/**
 * A person's own hours. Other pages link to `/hours` (the list; `?status=REJECTED` filters it), `/hours/new`,
 * `/hours/:id` and `/hours/query`.
 */
export const hoursRoutes: RouteRecordRaw[] = []
