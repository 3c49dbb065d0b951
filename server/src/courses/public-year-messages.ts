import type { MessageTable } from '../errors/message.js'

/** What the editing of 公需科目 years says. */
export const publicYearMessages = {
  PUBLIC_YEARS_BY_REGION: ['公需科目由自治区人社部门统一设置，这里可以查看。', 'Public subjects are set by the autonomous region’s authority; they can be read here.'],
} satisfies MessageTable
