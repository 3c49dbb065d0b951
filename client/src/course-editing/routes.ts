import type { RouteRecordRaw } from 'vue-router'

const roles = ['AUTHORITY'] as const
const under = '/public-years'

/** 公需科目课程管理: a year's courses, and one of them with its lessons and materials. */
export const courseEditingRoutes: RouteRecordRaw[] = [
  {
    path: '/public-years/:year(\\d{4})/courses',
    name: 'year-courses',
    props: (route) => ({ year: Number(route.params['year']) }),
    meta: { title: 'courseEditing.title', roles, under },
    component: () => import('./CourseYearPage.vue'),
  },
  {
    path: '/public-years/:year(\\d{4})/courses/:id',
    name: 'year-course',
    props: (route) => ({ year: Number(route.params['year']), id: String(route.params['id']) }),
    meta: { title: 'courseEditing.course.title', roles, under },
    component: () => import('./CourseEditPage.vue'),
  },
]
