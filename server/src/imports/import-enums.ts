import { registerEnumType } from 'type-graphql'

/** What a workbook holds. */
export enum ImportKind {
  HOURS = 'HOURS',
  STAFF = 'STAFF',
  QUESTIONS = 'QUESTIONS',
}
/** How far an import is. */
export enum ImportStatus {
  CHECKING = 'CHECKING',
  REFUSED = 'REFUSED',
  CHECKED = 'CHECKED',
  IMPORTING = 'IMPORTING',
  IMPORTED = 'IMPORTED',
  WITHDRAWING = 'WITHDRAWING',
  WITHDRAWN = 'WITHDRAWN',
}
/** What happens where some rows are bad. */
export enum ImportMode {
  GOOD_ROWS = 'GOOD_ROWS',
  ALL_OR_NOTHING = 'ALL_OR_NOTHING',
}

const words = (table: Record<string, string>) => Object.fromEntries(Object.entries(table).map(([value, description]) => [value, { description }]))

registerEnumType(ImportKind, { name: 'ImportKind', description: '导入内容', valuesConfig: words({ HOURS: '学员培训信息', STAFF: '专业技术人员', QUESTIONS: '公需科目题库' }) })
registerEnumType(ImportStatus, {
  name: 'ImportStatus',
  description: '导入进度',
  valuesConfig: words({
    CHECKING: '正在检查',
    REFUSED: '文件不能导入',
    CHECKED: '检查完毕, nothing has been written yet',
    IMPORTING: '正在导入',
    IMPORTED: '已导入',
    WITHDRAWING: '正在撤回',
    WITHDRAWN: '已撤回',
  }),
})
registerEnumType(ImportMode, { name: 'ImportMode', description: '有错误行时的导入方式', valuesConfig: words({ GOOD_ROWS: '只导入正确的行', ALL_OR_NOTHING: '有一行错误就都不导入' }) })
