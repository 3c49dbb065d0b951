import type { MessageTable } from '../errors/message.js'

/** What 考试 says. */
export const examMessages = {
  EXAM_PASSED: ['此年度考试已通过，无需再考。', 'This year’s examination is passed.'],
  EXAM_COURSES_FIRST: ['请先完成 {year} 年度全部必修课，再参加考试。', 'Complete all required courses of {year} first.'],
  EXAM_NOT_SET: ['{year} 年度的试题还没有准备好，暂不能考试。', 'The paper of {year} is not ready yet.'],
  EXAM_NOT_YET: ['{year} 年度考试从 {opens} 开始。', 'The examination of {year} opens on {opens}.'],
  EXAM_WINDOW_OVER: ['{year} 年度考试已于 {closes} 截止。', 'The examination of {year} closed on {closes}.'],
  EXAM_WINDOW_UNKNOWN: ['{year} 年度的考试期限未公布，暂不能考试。', 'When the examination of {year} is open is not published.'],
  EXAM_ATTEMPTS_USED: ['{attempts} 次考试机会已用完，可以申请补学补考。', 'All {attempts} attempts are used; you can ask for a make-up (补学补考).'],
  EXAM_ATTEMPTS_LEFT: ['还有考试机会，用完仍未通过的可以申请补学补考。', 'There are attempts left; a make-up (补学补考) is for when they are used.'],
  EXAM_MAKE_UP_ASKED: ['已申请补学补考，请等待办理。', 'The make-up has been asked for; please wait for the answer.'],
  EXAM_CLOSED: ['本次考试已交卷，不能再作答。', 'This attempt is handed in; nothing more can be answered.'],
  EXAM_TIME_OVER: ['考试时间已到，系统已按保存的答案交卷。', 'The time is over; what was saved has been handed in.'],
  EXAM_QUESTION_UNKNOWN: ['没有第 {number} 题，本卷共 {count} 题。', 'There is no question {number}; this paper has {count}.'],
  EXAM_OPTION_UNKNOWN: ['第 {number} 题没有这个选项。', 'Question {number} has no such option.'],
  EXAM_ONE_OPTION: ['第 {number} 题只能选择一项。', 'Choose one option of question {number}.'],
  EXAM_REVISION: ['答案的序号应是正整数。', 'The revision of an answer is a positive whole number.'],
  EXAM_GRANT_OWN: ['不能办理本人的申请，请由其他人员办理。', 'Nobody answers their own request; somebody else does.'],
  EXAM_GRANT_DECIDED: ['此申请已办理。', 'This request has been answered.'],
  EXAM_REASON_REQUIRED: ['请填写原因，便于核查。', 'Give the reason: it is kept.'],
  EXAM_GRANT_ATTEMPTS: ['考试机会为 1 至 {max} 次。', 'Give 1 to {max} attempts.'],
  EXAM_GRANT_DAY: ['有效期应在 {from} 至 {to} 之间。', 'The last day lies between {from} and {to}.'],
} satisfies MessageTable
