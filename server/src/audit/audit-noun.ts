import { registerEnumType } from 'type-graphql'
import type { AccountAction } from '../accounts/account-event.entity.js'
import type { AssignmentEvent } from '../accounts/assignment.entity.js'
import type { CertificateAction } from '../certificates/certificate-enums.js'
import type { HourAction } from '../hours/hour-enums.js'
import type { MoveAction } from '../moves/move-state.js'
import type { DepartmentEvent } from '../units/department.entity.js'
import type { UnitEvent } from '../units/unit.entity.js'
import type { WindowEvent } from '../windows/window-event.entity.js'

/** What a row of the trail is about. */
export enum AuditNoun {
  SESSION = 'SESSION',
  ACCOUNT = 'ACCOUNT',
  ASSIGNMENT = 'ASSIGNMENT',
  UNIT = 'UNIT',
  DEPARTMENT = 'DEPARTMENT',
  HOUR = 'HOUR',
  IMPORT = 'IMPORT',
  WINDOW = 'WINDOW',
  MOVE = 'MOVE',
  EXAM = 'EXAM',
  QUESTION = 'QUESTION',
  CERTIFICATE = 'CERTIFICATE',
  FILE = 'FILE',
  TEMPLATE = 'TEMPLATE',
  STUDY = 'STUDY',
  PUBLIC_YEAR = 'PUBLIC_YEAR',
  COURSE = 'COURSE',
  LOOK = 'LOOK',
  EXPORT = 'EXPORT',
  REMINDER = 'REMINDER',
  SUPPORT = 'SUPPORT',
  REFUSAL = 'REFUSAL',
}
registerEnumType(AuditNoun, {
  name: 'AuditNoun',
  description: '操作类别: what a row of the trail is about',
  valuesConfig: {
    SESSION: { description: '登录与会话' },
    ACCOUNT: { description: '账号与人员信息' },
    ASSIGNMENT: { description: '角色和管理员' },
    UNIT: { description: '单位' },
    DEPARTMENT: { description: '部门' },
    HOUR: { description: '学时登记和审核' },
    IMPORT: { description: '导入' },
    WINDOW: { description: '学时登记开放和年度期限' },
    MOVE: { description: '变更工作单位' },
    EXAM: { description: '公需科目考试和补学补考' },
    QUESTION: { description: '公需科目题库' },
    CERTIFICATE: { description: '证书' },
    FILE: { description: '凭证文件' },
    TEMPLATE: { description: '常用意见' },
    STUDY: { description: '公需科目学习' },
    PUBLIC_YEAR: { description: '公需科目年度设置' },
    COURSE: { description: '公需科目课程' },
    LOOK: { description: '查看完整身份证号' },
    EXPORT: { description: '导出' },
    REMINDER: { description: '提醒未达标人员' },
    SUPPORT: { description: '人工咨询查询来电人' },
    REFUSAL: { description: '被拒绝的操作' },
  },
})

/** What happens to an attempt, TIME_OVER by itself, and to a request for 补学补考. */
export type ExamAction = 'OPENED' | 'HANDED_IN' | 'TIME_OVER' | 'MAKE_UP_ASKED' | 'MAKE_UP_GRANTED' | 'MAKE_UP_REFUSED'

/** What is done to a year's courses, and to the lessons and materials of one. */
type CourseAction = 'UPLOADED' | `${'' | 'LESSON_' | 'MATERIAL_'}${'ADDED' | 'EDITED' | 'MOVED' | 'REMOVED'}`

/** What may have been done, by noun. Nouns with events of their own keep the names of those. */
export interface AuditActions {
  readonly SESSION: 'SIGNED_IN' | 'FAILED' | 'HELD_OFF' | 'SIGNED_OUT' | 'SWITCHED'
  readonly ACCOUNT: `${AccountAction}` | 'PASSWORD_SET' | 'CONTACT_SET' | 'EMAIL_PROVEN' | 'PROFILE_EDITED' | 'LOCKED' | 'UNLOCKED' | 'FIRST_MADE'
  readonly ASSIGNMENT: AssignmentEvent['action']
  readonly UNIT: UnitEvent['action'] | 'SETTINGS_CHANGED' | 'REGISTERED' | 'REGISTRATION_REFUSED'
  readonly DEPARTMENT: DepartmentEvent['action']
  readonly HOUR: `${HourAction}`
  /** What its rows became stands beside, with the nouns that they are. */
  readonly IMPORT: 'UPLOADED' | 'STARTED' | 'RESUMED' | 'WITHDRAWAL_STARTED' | 'ENDED' | 'RESULT_TAKEN'
  readonly WINDOW: WindowEvent['action']
  /** A move that takes effect is one act in either unit's trail. */
  readonly MOVE: Exclude<`${MoveAction}`, 'TOOK_EFFECT'> | 'LEFT' | 'JOINED'
  readonly EXAM: ExamAction
  /** Which question and which parts of it, never their words: the bank is secret. */
  readonly QUESTION: 'ADDED' | 'EDITED' | 'REMOVED'
  readonly CERTIFICATE: `${CertificateAction}`
  readonly FILE: 'UPLOADED'
  readonly TEMPLATE: 'ADDED' | 'EDITED' | 'DELETED'
  /** What is watched is kept in rows of its own. */
  readonly STUDY: 'CHOSEN' | 'GIVEN_UP' | 'COMPLETED'
  readonly PUBLIC_YEAR: 'CREATED' | 'EDITED' | 'PUBLISHED' | 'UNPUBLISHED'
  readonly COURSE: CourseAction
  readonly LOOK: 'SEEN'
  readonly EXPORT: 'STARTED' | 'ENDED'
  readonly REMINDER: 'SENT'
  /** What is done afterwards stands as the noun that it is. */
  readonly SUPPORT: 'LOOKED_UP' | 'NOT_FOUND' | 'CALLER_UNKNOWN'
  readonly REFUSAL: 'REFUSED'
}
