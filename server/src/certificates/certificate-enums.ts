import { registerEnumType } from 'type-graphql'

/** What a certificate certifies. */
export enum CertificateKind {
  PUBLIC_SUBJECT = 'PUBLIC_SUBJECT',
  COMPLETION = 'COMPLETION',
}
registerEnumType(CertificateKind, {
  name: 'CertificateKind',
  description: '证书种类',
  valuesConfig: {
    PUBLIC_SUBJECT: { description: '公需科目培训证书: the year’s required public hours are reached' },
    COMPLETION: { description: '继续教育合格证书: total and professional hours of the year are reached' },
  },
})

/** Whether a certificate holds. */
export enum CertificateStatus {
  VALID = 'VALID',
  INVALID = 'INVALID',
}
registerEnumType(CertificateStatus, {
  name: 'CertificateStatus',
  description: '证书状态',
  valuesConfig: {
    VALID: { description: '有效: all hours on its face still count' },
    INVALID: { description: '已失效: some of the hours on its face count no longer' },
  },
})

/** What happened to a certificate. */
export enum CertificateAction {
  ISSUED = 'ISSUED',
  INVALIDATED = 'INVALIDATED',
  RESTORED = 'RESTORED',
}
registerEnumType(CertificateAction, {
  name: 'CertificateAction',
  description: '证书状态的变更',
  valuesConfig: {
    ISSUED: { description: '签发' },
    INVALIDATED: { description: '失效' },
    RESTORED: { description: '恢复有效' },
  },
})

/** Why hours that were approved count no longer. */
export enum CertificateCause {
  HOURS_DELETED = 'HOURS_DELETED',
  REVIEW_UNDONE = 'REVIEW_UNDONE',
  ACCOUNTS_MERGED = 'ACCOUNTS_MERGED',
}
registerEnumType(CertificateCause, {
  name: 'CertificateCause',
  description: '证书失效的原因',
  valuesConfig: {
    HOURS_DELETED: { description: '所依据的学时已被删除' },
    REVIEW_UNDONE: { description: '所依据学时的审核已被撤销' },
    ACCOUNTS_MERGED: { description: '本人的两个账号已合并: the hours count with the account that stays, which has one of its own' },
  },
})
