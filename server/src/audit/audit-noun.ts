import { registerEnumType } from 'type-graphql'
import type { AccountAction } from '../accounts/account-event.entity.js'
import type { AssignmentEvent } from '../accounts/assignment.entity.js'
import type { HourAction } from '../hours/hour-enums.js'
import type { DepartmentEvent } from '../units/department.entity.js'
import type { UnitEvent } from '../units/unit.entity.js'

/** What a row of the trail is about. */
export enum AuditNoun {
  SESSION = 'SESSION',
  ACCOUNT = 'ACCOUNT',
  ASSIGNMENT = 'ASSIGNMENT',
  UNIT = 'UNIT',
  DEPARTMENT = 'DEPARTMENT',
  HOUR = 'HOUR',
  FILE = 'FILE',
  TEMPLATE = 'TEMPLATE',
  LOOK = 'LOOK',
  EXPORT = 'EXPORT',
  REMINDER = 'REMINDER',
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
    FILE: { description: '凭证文件' },
    TEMPLATE: { description: '常用意见' },
    LOOK: { description: '查看完整身份证号' },
    EXPORT: { description: '导出' },
    REMINDER: { description: '提醒未达标人员' },
    REFUSAL: { description: '被拒绝的操作' },
  },
})

/** What may have been done, by noun. Nouns with events of their own keep the names of those. */
export interface AuditActions {
  readonly SESSION: 'SIGNED_IN' | 'FAILED' | 'HELD_OFF' | 'SIGNED_OUT' | 'SWITCHED'
  readonly ACCOUNT: `${AccountAction}` | 'PASSWORD_SET' | 'CONTACT_SET' | 'PROFILE_EDITED' | 'LOCKED' | 'UNLOCKED' | 'FIRST_MADE'
  readonly ASSIGNMENT: AssignmentEvent['action']
  readonly UNIT: UnitEvent['action']
  readonly DEPARTMENT: DepartmentEvent['action']
  readonly HOUR: `${HourAction}`
  readonly FILE: 'UPLOADED'
  readonly TEMPLATE: 'ADDED' | 'EDITED' | 'DELETED'
  readonly LOOK: 'SEEN'
  readonly EXPORT: 'STARTED' | 'ENDED'
  readonly REMINDER: 'SENT'
  readonly REFUSAL: 'REFUSED'
}
