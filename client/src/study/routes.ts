import { VideoPlay } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

const roles = ['PROFESSIONAL'] as const

/** 公需科目: `/study` (`?year=2024` shows an earlier year), a course, and a lesson of it. */
export const studyRoutes: RouteRecordRaw[] = [
  { path: '/study', name: 'study', meta: { title: 'study.title', roles, menu: { group: 'person', order: 25, icon: VideoPlay } }, component: () => import('./StudyPage.vue') },
  { path: '/study/courses/:id', name: 'study-course', props: true, meta: { title: 'study.course.title', roles, width: 'read' }, component: () => import('./CoursePage.vue') },
  { path: '/study/courses/:id/:lesson', name: 'study-lesson', props: true, meta: { title: 'study.lesson.title', roles, width: 'read' }, component: () => import('./LessonPage.vue') },
]
