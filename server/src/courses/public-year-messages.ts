import type { MessageTable } from '../errors/message.js'

/** What 公需科目管理 says of years. */
export const publicYearMessages = {
  PUBLIC_YEARS_BY_REGION: ['公需科目由自治区人社部门统一设置，这里可以查看。', 'Public subjects are set by the autonomous region’s authority; they can be read here.'],
  PUBLIC_YEAR_PUBLISHED: ['此年度已发布。', 'This year is published.'],
  PUBLIC_YEAR_DRAFT: ['此年度尚未发布。', 'This year is not published.'],
  PUBLIC_YEAR_BEGUN: ['已有人员开始学习此年度，不能撤回发布。', 'People have begun to study this year; it stays published.'],
  PUBLIC_YEAR_INCOMPLETE: ['还不能发布，请先补齐以下 {count} 项。', 'It cannot be published yet: {count} things are missing.'],
  PUBLIC_YEAR_NO_WINDOW: ['请设定学习期限，或补学补考期限。', 'Set the days of study, or of the make-up.'],
  PUBLIC_YEAR_NO_REQUIRED: ['还没有必修课，请至少添加一门。', 'There is no required course; add one at least.'],
  PUBLIC_YEAR_NO_LESSONS: ['课程“{title}”还没有课时。', 'The course “{title}” has no lessons.'],
  PUBLIC_YEAR_EMPTY_LESSONS: ['课程“{title}”有 {count} 个课时还没有视频或正文。', 'The course “{title}” has {count} lessons without film or text.'],
  PUBLIC_YEAR_NO_PAPER: ['还没有设定试卷的题量。', 'The paper has no questions: set how many of each kind.'],
  PUBLIC_YEAR_BANK_SINGLE: ['单选题需要 {wanted} 题，题库中有 {held} 题，请补充题库或减少题量。', '{wanted} single-choice questions are asked for, the bank holds {held}. Add questions or ask for fewer.'],
  PUBLIC_YEAR_BANK_MULTIPLE: ['多选题需要 {wanted} 题，题库中有 {held} 题，请补充题库或减少题量。', '{wanted} multiple-choice questions are asked for, the bank holds {held}. Add questions or ask for fewer.'],
  PUBLIC_YEAR_BANK_TRUE_FALSE: ['判断题需要 {wanted} 题，题库中有 {held} 题，请补充题库或减少题量。', '{wanted} true/false questions are asked for, the bank holds {held}. Add questions or ask for fewer.'],
  PUBLIC_YEAR_RANGE: ['年度应在 {from} 至 {to} 之间。', 'The year lies between {from} and {to}.'],
  PUBLIC_YEAR_THERE: ['{year} 年度已有，请直接修改。', '{year} is there already; edit it.'],
  PUBLIC_YEAR_COPY_UNKNOWN: ['没有 {year} 年度可供沿用，请重新选择。', 'There is no year {year} to take over; choose another.'],
  PUBLIC_YEAR_HALF_WINDOW: ['请同时填写开始和截止日期，或都不填。', 'Give both the first and the last day, or neither.'],
  PUBLIC_YEAR_ENDS_BEFORE: ['截止日期早于开始日期 {opens}，请检查。', 'The last day is before the first, {opens}. Check the days.'],
  PUBLIC_YEAR_MAKE_UP_EARLY: ['补学补考应在学习截止（{closes}）以后开始。', 'The make-up begins after study has closed on {closes}.'],
  PUBLIC_YEAR_HOURS: ['学时应为 {from} 至 {to}，以 0.5 为单位；没有依据的请留空。', 'Hours are {from} to {to} in steps of 0.5; leave it empty where it is not known.'],
  PUBLIC_YEAR_NUMBER: ['应为 {from} 至 {to} 的整数。', 'Give a whole number from {from} to {to}.'],
  PUBLIC_YEAR_SOURCE: ['请填写依据，例如文件名称和文号，以及哪些数值未知。', 'Say where the values come from, such as the title and number of a document, and which are not known.'],
} satisfies MessageTable
