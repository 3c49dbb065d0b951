import type { RouteRecordRaw } from 'vue-router'

/** What a system administrator runs the site with: units and accounts. */
export const administrationRoutes: RouteRecordRaw[] = []
