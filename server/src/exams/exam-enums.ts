import { registerEnumType } from 'type-graphql'

/** Kinds of question. */
export enum QuestionKind {
  SINGLE = 'SINGLE',
  MULTIPLE = 'MULTIPLE',
  TRUE_FALSE = 'TRUE_FALSE',
}
/** Who handed an attempt in. */
export enum ExamClosing {
  PERSON = 'PERSON',
  TIME = 'TIME',
}
/** 补学补考: how a request stands. */
export enum ExamGrantState {
  ASKED = 'ASKED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
}
/** What support answers. */
export enum ExamGrantDecision {
  GRANT = 'GRANT',
  REFUSE = 'REFUSE',
}

registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: '题型',
  valuesConfig: { SINGLE: { description: '单选题' }, MULTIPLE: { description: '多选题: right only where all right options and no others are chosen' }, TRUE_FALSE: { description: '判断题' } },
})
registerEnumType(ExamClosing, { name: 'ExamClosing', description: '交卷方式', valuesConfig: { PERSON: { description: '本人交卷' }, TIME: { description: '时间到，系统自动交卷' } } })
registerEnumType(ExamGrantState, {
  name: 'ExamGrantState',
  description: '补学补考申请的状态',
  valuesConfig: { ASKED: { description: '待办理' }, GRANTED: { description: '已开通' }, REFUSED: { description: '未开通' } },
})
registerEnumType(ExamGrantDecision, { name: 'ExamGrantDecision', description: '办理补学补考申请', valuesConfig: { GRANT: { description: '开通' }, REFUSE: { description: '不予开通, with the reason' } } })
