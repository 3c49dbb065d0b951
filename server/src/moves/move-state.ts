import { registerEnumType } from 'type-graphql'

/** Where a move stands. */
export enum MoveState {
  ASKED = 'ASKED',
  ACCEPTED = 'ACCEPTED',
  OBJECTED = 'OBJECTED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
  DONE = 'DONE',
}
registerEnumType(MoveState, {
  name: 'MoveState',
  description: '变更工作单位的状态',
  valuesConfig: {
    ASKED: { description: '待新单位接收' },
    ACCEPTED: { description: '新单位已接收: the old unit may object until the day before it is due' },
    OBJECTED: { description: '原单位有异议: takes effect on the day it is due all the same, unless the person or the new unit ends it' },
    REFUSED: { description: '新单位不予接收' },
    WITHDRAWN: { description: '本人已撤回' },
    DONE: { description: '已生效' },
  },
})

/** What may happen to a move. */
export enum MoveAction {
  ASKED = 'ASKED',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  AGREED = 'AGREED',
  OBJECTED = 'OBJECTED',
  WITHDRAWN = 'WITHDRAWN',
  TOOK_EFFECT = 'TOOK_EFFECT',
}
registerEnumType(MoveAction, {
  name: 'MoveAction',
  description: '变更工作单位的经过',
  valuesConfig: {
    ASKED: { description: '本人申请' },
    ACCEPTED: { description: '新单位接收' },
    REFUSED: { description: '新单位不予接收, also after it had accepted' },
    AGREED: { description: '原单位同意' },
    OBJECTED: { description: '原单位提出异议' },
    WITHDRAWN: { description: '本人撤回' },
    TOOK_EFFECT: { description: '生效' },
  },
})

/** Of the new unit's word, or of the old one's and the day. */
export const openStates: readonly `${MoveState}`[] = ['ASKED', 'ACCEPTED', 'OBJECTED']
/** Accepted, and waiting for its day. */
export const agreedStates: readonly `${MoveState}`[] = ['ACCEPTED', 'OBJECTED']

/** A list of states for `in (…)`; they are our own words. */
export const inStates = (states: readonly `${MoveState}`[]): string => `(${states.map(state => `'${state}'`).join(', ')})`
