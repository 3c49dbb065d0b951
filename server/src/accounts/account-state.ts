import { registerEnumType } from 'type-graphql'

/** Whether somebody can sign in to an account. */
export enum AccountState {
  NOT_ACTIVATED = 'NOT_ACTIVATED',
  ACTIVATED = 'ACTIVATED',
  LOCKED = 'LOCKED',
}
registerEnumType(AccountState, {
  name: 'AccountState',
  description: '账号状态',
  valuesConfig: {
    NOT_ACTIVATED: { description: '未激活: has not set a password yet' },
    ACTIVATED: { description: '已激活' },
    LOCKED: { description: '已锁定' },
  },
})

/** The state of an account, in SQL over its alias. */
export const accountStateSql = (account: string): string =>
  `case when ${account}.locked_at is not null then '${AccountState.LOCKED}' when ${account}.password_hash is null then '${AccountState.NOT_ACTIVATED}' else '${AccountState.ACTIVATED}' end`
