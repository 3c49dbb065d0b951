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
  STAFF_BY_ADMINISTRATORS: ['由本单位总管理员或所在部门的二级管理员办理。', 'The unit’s general administrator or the department’s own does this.'],
  DEPARTMENT_BY_GENERAL_ADMIN: ['部门由总管理员分配，请联系总管理员。', 'The general administrator assigns departments. Ask them.'],
  RESET_OF_OFFICE: [
    '此人担任管理员或其他工作职务，不能在这里重置。二级管理员由本单位总管理员重置，其他由系统管理员重置。',
    'This person holds an administrator’s or another office. A department administrator is reset by the unit’s general administrator, others by the system administrator.',
  ],
  RESET_OF_LOCKED: ['账号已锁定，请先联系系统管理员解锁。', 'The account is locked. Ask the system administrator to unlock it first.'],
  CONTACT_OWN: ['此人已激活账号，联系方式只能由本人修改。', 'The account is active, so only the person may change the contact.'],
  STAFF_NOT_ADDED: [
    '不能用这个身份证号添加。请先在人员列表按完整身份证号查找；找不到的，请本人登录后在“我的信息”变更工作单位；忘记密码的，由其所在单位的管理员重置登录。',
    'Nobody can be added with this number. Look for the whole number in the staff list first. If it is not there, ask the person to sign in and change the unit in the profile; a forgotten password is reset by the administrator of the person’s present unit.',
  ],
  CONFIRM_FIRST: ['此人自行注册，须先确认是本单位人员。', 'This person registered on their own. Confirm first that they belong to the unit.'],
  CONFIRM_BY_GENERAL_ADMIN: ['由本单位总管理员确认。', 'The unit’s general administrator confirms.'],
  NOTHING_TO_CONFIRM: ['没有待确认的事项。', 'Nothing waits to be confirmed.'],
  ALREADY_CONFIRMED: ['单位已经确认，无需再次申请。', 'The unit has confirmed already. There is nothing to ask for.'],
  REFUSAL_REASON_REQUIRED: ['请填写不予确认的原因，本人可以看到。', 'Give the reason for refusing. The person sees it.'],
  DEPARTMENT_WITH_UNIT: ['单位确认之前，部门在首页“单位确认”中修改。', 'Until the unit confirms, the department is changed on the home page under the unit’s confirmation.'],
  TOO_MANY_REQUESTS: ['操作过于频繁，请 {minutes} 分钟后再试。', 'Too many requests. Try again in {minutes} minutes.'],
  KEY_REUSED: ['这次提交已经用于另一人，请刷新页面后重试。', 'This request was used for another person already. Reload the page and try again.'],
} satisfies MessageTable
