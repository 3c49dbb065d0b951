import type { RouteLocation, RouteRecordRaw } from 'vue-router'

const yearOf = ({ params }: RouteLocation) => ({ year: Number(params['year']) })
const path = '/public-years/:year(\\d{4})/questions'
const meta = { roles: ['AUTHORITY'], under: '/public-years' } as const

/** 题库 of a year, for the authority that edits it. */
export const questionBankRoutes: RouteRecordRaw[] = [
  { path, name: 'question-bank', props: yearOf, meta: { ...meta, title: 'questionBank.name' }, component: () => import('./QuestionBankPage.vue') },
  { path: `${path}/import`, name: 'question-import', props: (to) => ({ kind: 'QUESTIONS', ...yearOf(to) }), meta: { ...meta, title: 'questionBank.importName' }, component: () => import('../imports/ImportPage.vue') },
  { path: `${path}/paper`, name: 'paper-preview', props: yearOf, meta: { ...meta, title: 'questionBank.paper.title', width: 'read' }, component: () => import('./PaperPreviewPage.vue') },
]
