import type { DemoFilmName } from './demo-films.js'

/** Courses of years whose own are not known. */
export const demoCourses = [
  { kind: 'REQUIRED', area: null, title: '继续教育与学时登记（演示课程）' },
  { kind: 'REQUIRED', area: null, title: '数据安全常识（演示课程）' },
  { kind: 'ELECTIVE', area: '民族团结', title: '民族团结一家亲（演示课程）' },
  { kind: 'ELECTIVE', area: '知识产权保护', title: '认识知识产权（演示课程）' },
  { kind: 'ELECTIVE', area: '安全生产', title: '用电安全（演示课程）' },
] as const

/** A short text lesson. */
export const demoText = [
  '本课时为演示内容，帮助您了解图文课时怎样学习。',
  '打开图文课时后，系统按阅读时间计算进度；离开页面时停止计时，回来后从上次的位置继续。',
  '阅读达到课时规定的时间后，本课时即完成。全部课时完成后，课程完成；全部必修课程完成后可以参加考试，全部选修课程完成后学时自动计入。',
].join('\n\n')

/** The film that suits an area. */
export const filmsOf: Readonly<Record<string, DemoFilmName>> = { 知识产权保护: 'property', 安全生产: 'safety' }
