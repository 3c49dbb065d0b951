import type { MessageTable } from '../errors/message.js'

/** What concerns a person's profile. */
export const professionalMessages = {
  PROFILE_NOT_OWN: ['只能由本人修改个人信息。', 'Only the person may change this profile.'],
  ID_NUMBER_NOT_OWN: ['只能查看本人的身份证号。', 'You may see your own identity number only.'],
  LOOK_REASON_REQUIRED: ['查看他人身份证号须填写原因，查看记录会保留。', 'Give the reason for seeing another person’s identity number. The look is kept on record.'],
  TITLE_NEEDS_SERIES: ['请先选择职称系列，再选择职称。', 'Choose the title series before the title.'],
  TITLE_NOT_IN_SERIES: ['所选职称不属于该职称系列，请重新选择。', 'The title does not belong to the title series. Choose again.'],
  DEPARTMENT_NOT_IN_UNIT: ['所选部门不属于您现在的单位，或已撤销，请重新选择。', 'The department does not belong to your present unit, or is closed. Choose again.'],
  CONTROL_CHARACTERS: ['含有不能显示的字符，请删除后重新填写。', 'It contains characters that cannot be shown. Remove them.'],
} satisfies MessageTable
