import type { MessageTable } from '../errors/message.js'

/** What 学时登记开放 says. */
export const windowMessages = {
  YEAR_UNKNOWN: ['没有 {year} 年度，可选 {years}。', 'There is no year {year}; choose from {years}.'],
  YEAR_NOT_YET: ['{year} 年度学时登记从 {opens} 开始。', 'Entry for {year} opens on {opens}.'],
  YEAR_CLOSED: [
    '{year} 年度学时登记已于 {closes} 截止。如需补登记，请联系单位总管理员或主管部门办理学时登记开放。',
    'Entry for {year} closed on {closes}. To enter more, ask your unit’s general administrator or its authority to open it (学时登记开放).',
  ],
  REVIEW_CLOSED: [
    '{year} 年度学时审核已于 {closes} 截止。如需审核，请联系主管部门办理学时登记开放。',
    'Review for {year} closed on {closes}. To decide it, ask the authority to open the year’s review (学时登记开放).',
  ],
  OPENING_OF_UNIT: ['为整个单位开放由主管部门办理；本单位可以为本单位人员个人开放登记。', 'A whole unit is opened by its authority; the unit opens entry for one of its own people.'],
  OPENING_OF_REVIEW: ['审核期限由主管部门开放；本单位可以为本单位人员个人开放登记。', 'Review is opened by the authority; the unit opens entry for one of its own people.'],
  OPENING_FOR_ONESELF: ['不能为本人开放，请由其他管理员或主管部门办理。', 'Nobody opens a year for oneself; another administrator or the authority does.'],
  OPENING_OF_ANOTHER: ['由开放的单位或主管部门撤回。', 'The unit or authority that opened it withdraws it.'],
  OPENING_WITHDRAWN: ['此开放已撤回。', 'This opening is withdrawn already.'],
  OPENING_OVER: ['此开放已到期，无需撤回。', 'This opening is over; there is nothing to withdraw.'],
  OPENING_FOR_WHOM: ['请选择一个单位或一名人员。', 'Choose one unit or one person.'],
  OPENING_EMPTY: ['请填写登记或审核的截止日期。', 'Give a last day for entry or for review.'],
  OPENING_PAST: ['{day} 已过，请填写今天（{today}）或以后的日期。', '{day} is past; give today ({today}) or a later day.'],
  OPENING_NOT_LATER: ['现在已可办理至 {closes}，请填写更晚的日期，或不填。', 'It is open until {closes} already; give a later day or none.'],
  OPENING_NEVER_OVER: ['此年度没有截止日期，无需开放。', 'This year has no last day; there is nothing to open.'],
  OPENING_AFTER_REVIEW: [
    '登记不能晚于审核截止日期 {review}，否则登记后无法审核。请改早，或由主管部门同时开放审核。',
    'Entry cannot end after review, which ends on {review}: what is entered then could not be decided. Give an earlier day, or let the authority open review too.',
  ],
  OPENING_REASON_REQUIRED: ['请填写原因，便于核查。', 'Give the reason: it is kept.'],
  WINDOW_BASIS_REQUIRED: ['请填写调整依据，例如文件名称和文号。', 'Give the basis, such as the title and number of a document.'],
  YEARS_BY_REGION: ['年度的登记和审核期限由自治区人社部门设定。', 'A year’s windows are set by the autonomous region’s authority.'],
  ENTRY_ENDS_BEFORE_START: ['登记截止日期早于开始日期 {opens}，请检查。', 'Entry ends before it starts on {opens}. Check the days.'],
  REVIEW_ENDS_BEFORE_ENTRY: ['审核截止日期早于登记截止日期 {closes}，最后登记的学时将无法审核。', 'Review ends before entry does on {closes}: the last entries could not be decided.'],
  WINDOW_DAY_FAR: ['{year} 年度的日期应在 {from} 至 {to} 之间，请检查。', 'A day of {year} lies between {from} and {to}. Check it.'],
} satisfies MessageTable
