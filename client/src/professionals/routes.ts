import type { RouteRecordRaw } from 'vue-router'

/** A professional's home and 我的信息. */
export const professionalsRoutes: RouteRecordRaw[] = []
