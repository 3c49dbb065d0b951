import { registerEnumType } from 'type-graphql'

/** What a message tells. Its words are in message-words.ts. */
export enum MessageKind {
  HOURS_APPROVED = 'HOURS_APPROVED',
  HOURS_RETURNED = 'HOURS_RETURNED',
  HOURS_DELETED = 'HOURS_DELETED',
  REVIEW_UNDONE = 'REVIEW_UNDONE',
  HOURS_SUBMITTED = 'HOURS_SUBMITTED',
  ENTRIES_RETURNED = 'ENTRIES_RETURNED',
  ENTRIES_HANDED_ON = 'ENTRIES_HANDED_ON',
  REVIEW_CLOSES = 'REVIEW_CLOSES',
  ROLE_GIVEN = 'ROLE_GIVEN',
  ROLE_CHANGED = 'ROLE_CHANGED',
  ROLE_WITHDRAWN = 'ROLE_WITHDRAWN',
}
registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: '消息类别: what a message tells',
  valuesConfig: {
    HOURS_APPROVED: { description: '学时登记通过认定' },
    HOURS_RETURNED: { description: '学时登记未通过认定, with the opinion' },
    HOURS_DELETED: { description: '学时登记被管理员删除, with the reason; it may be registered again' },
    REVIEW_UNDONE: { description: '审核已撤销: the record waits again' },
    HOURS_SUBMITTED: { description: '有新提交的学时登记: one message until it is read' },
    ENTRIES_RETURNED: { description: '代为登记的学时未通过认定, with the opinion' },
    ENTRIES_HANDED_ON: { description: '未完成的登记转由本人办理' },
    REVIEW_CLOSES: { description: '审核即将截止, once a year and administrator' },
    ROLE_GIVEN: { description: '获得身份' },
    ROLE_CHANGED: { description: '管理范围调整' },
    ROLE_WITHDRAWN: { description: '身份被收回' },
  },
})
