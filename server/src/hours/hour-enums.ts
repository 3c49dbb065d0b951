import { registerEnumType } from 'type-graphql'

/** 科目. */
export enum Subject {
  PUBLIC_REQUIRED = 'PUBLIC_REQUIRED',
  PUBLIC_ELECTIVE = 'PUBLIC_ELECTIVE',
  PROFESSIONAL = 'PROFESSIONAL',
}
/** 审核状态. */
export enum HourStatus {
  DRAFT = 'DRAFT',
  PENDING = 'PENDING',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
}
/** Who entered a record. */
export enum HourSource {
  SELF = 'SELF',
  UNIT = 'UNIT',
  IMPORT = 'IMPORT',
  INDUSTRY = 'INDUSTRY',
  SYSTEM = 'SYSTEM',
}
/** Half of a day: 4 学时 each in training. */
export enum HalfDay {
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
}
/** A reviewer's decision. */
export enum ReviewDecision {
  APPROVE = 'APPROVE',
  REJECT = 'REJECT',
}
/** What happened to a record. */
export enum HourAction {
  CREATED = 'CREATED',
  EDITED = 'EDITED',
  SUBMITTED = 'SUBMITTED',
  WITHDRAWN = 'WITHDRAWN',
  APPROVED = 'APPROVED',
  REJECTED = 'REJECTED',
  FORWARDED = 'FORWARDED',
  DELETED = 'DELETED',
  RESTORED = 'RESTORED',
  /** The reviewer took the decision back: it waits again. */
  RETRACTED = 'RETRACTED',
  MOVED = 'MOVED',
  HANDED_ON = 'HANDED_ON',
}
/** PERIOD has start and end; OBTAINED has one day (获得日期), both ends equal. */
export enum DateKind {
  PERIOD = 'PERIOD',
  OBTAINED = 'OBTAINED',
}
/** How a category's hours are found. */
export enum HourFormula {
  HALF_DAY = 'HALF_DAY',
  AS_CERTIFIED = 'AS_CERTIFIED',
  MANUAL = 'MANUAL',
  SYSTEM = 'SYSTEM',
}
/** How hard a category's rule is. */
export enum RuleEnforcement {
  SUGGEST = 'SUGGEST',
  WARN = 'WARN',
  BLOCK = 'BLOCK',
}
/** Whether a rule's value is known. */
export enum RuleStatus {
  CONFIRMED = 'CONFIRMED',
  PLACEHOLDER = 'PLACEHOLDER',
}
/** Order of a list of records, with the direction that it has unless another is asked for. */
export enum HourRecordOrder {
  NEWEST = 'NEWEST',
  SUBMITTED = 'SUBMITTED',
  YEAR = 'YEAR',
  ENDS_ON = 'ENDS_ON',
  CLAIMED_HOURS = 'CLAIMED_HOURS',
  REVIEWED = 'REVIEWED',
}

const words = (table: Record<string, string>) =>
  Object.fromEntries(Object.entries(table).map(([value, description]) => [value, { description }]))

registerEnumType(Subject, {
  name: 'Subject',
  description: '科目: 必修 and 选修 of 公需科目, and 专业科目',
  valuesConfig: words({ PUBLIC_REQUIRED: '公需科目必修', PUBLIC_ELECTIVE: '公需科目选修', PROFESSIONAL: '专业科目' }),
})
registerEnumType(HourStatus, {
  name: 'HourStatus',
  description: '审核状态',
  valuesConfig: words({ DRAFT: '待提交', PENDING: '待审核', APPROVED: '通过认定', REJECTED: '不予认定' }),
})
registerEnumType(HourSource, {
  name: 'HourSource',
  description: '登记来源: who entered the record',
  valuesConfig: words({ SELF: '本人登记', UNIT: '单位登记', IMPORT: '单位导入', INDUSTRY: '行业系统', SYSTEM: '本系统' }),
})
registerEnumType(HalfDay, { name: 'HalfDay', description: '半天', valuesConfig: words({ MORNING: '上午', AFTERNOON: '下午' }) })
registerEnumType(ReviewDecision, { name: 'ReviewDecision', description: '审核决定', valuesConfig: words({ APPROVE: '通过', REJECT: '不通过' }) })
registerEnumType(HourAction, {
  name: 'HourAction',
  description: '办理动作',
  valuesConfig: words({
    CREATED: '登记',
    EDITED: '修改',
    SUBMITTED: '提交审核',
    WITHDRAWN: '撤回',
    APPROVED: '通过',
    REJECTED: '不通过',
    FORWARDED: '转交',
    DELETED: '删除',
    RESTORED: '恢复',
    RETRACTED: '撤销审核, the record waits again',
    MOVED: '转部门审核, or to the general administrator where toName is null',
    HANDED_ON: '转交登记人',
  }),
})
registerEnumType(DateKind, { name: 'DateKind', description: '日期类型', valuesConfig: words({ PERIOD: '起止时间', OBTAINED: '获得日期' }) })
registerEnumType(HourFormula, {
  name: 'HourFormula',
  description: '学时计算方式',
  valuesConfig: words({ HALF_DAY: '每半天 4 学时', AS_CERTIFIED: '按举办或选派单位确定', MANUAL: '按文件要求填写', SYSTEM: '由系统计入' }),
})
registerEnumType(RuleEnforcement, {
  name: 'RuleEnforcement',
  description: '规则强度',
  valuesConfig: words({ SUGGEST: '建议，可改', WARN: '超出时提醒', BLOCK: '不得超出' }),
})
registerEnumType(RuleStatus, { name: 'RuleStatus', description: '规则状态', valuesConfig: words({ CONFIRMED: '已确认', PLACEHOLDER: '文件数值未知' }) })
registerEnumType(HourRecordOrder, {
  name: 'HourRecordOrder',
  description: '排序; records alike in it in the order in which they were entered, in the same direction',
  valuesConfig: words({
    NEWEST: '最近登记在前',
    SUBMITTED: '最早提交在前; what has not been submitted is left out',
    YEAR: '最近年度在前',
    ENDS_ON: '最近结束或获得在前',
    CLAIMED_HOURS: '申请学时多的在前',
    REVIEWED: '最近审核在前; what has not been reviewed is left out',
  }),
})
