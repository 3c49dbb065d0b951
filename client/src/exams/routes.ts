import { EditPen } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'

const roles = ['PROFESSIONAL'] as const

/** 公需科目考试 of a person, and the requests for 补学补考 that support answers. */
export const examsRoutes: RouteRecordRaw[] = [
  { path: '/exams', name: 'exams', meta: { title: 'exams.menu', roles, width: 'read', menu: { group: 'person', order: 26, icon: EditPen } }, component: () => import('./ExamListPage.vue') },
  { path: '/exams/attempts/:id', name: 'exam-attempt', props: true, meta: { title: 'exams.paper.title', roles, width: 'read' }, component: () => import('./ExamAttemptPage.vue') },
  { path: '/exam-grants', name: 'exam-grants', meta: { title: 'exams.grants.title', roles: ['SUPPORT'], width: 'full', menu: { group: 'hours', order: 70 } }, component: () => import('./ExamGrantsPage.vue') },
]
