import type { RouteRecordRaw } from 'vue-router'

const roles = ['AUTHORITY'] as const

/** 公需科目管理: the years, and the values of one. */
export const publicYearsRoutes: RouteRecordRaw[] = [
  { path: '/public-years', name: 'public-years', meta: { title: 'publicYears.title', roles, width: 'full', menu: { group: 'hours', order: 80 } }, component: () => import('./PublicYearsPage.vue') },
  { path: '/public-years/:year(\\d{4})', name: 'public-year', props: (to) => ({ year: Number(to.params['year']) }), meta: { title: 'publicYears.title', roles, under: '/public-years' }, component: () => import('./PublicYearPage.vue') },
]
