import type { MessageTable } from '../errors/message.js'

/** What concerns merging accounts. */
export const accountMergeMessages = {
  ACCOUNT_MERGE_INTO_OTHER: ['请选择管理范围内另一个人员账号。', 'Choose another person’s account within your scope.'],
  ACCOUNT_MERGE_OWN: ['不能合并自己的账号，请由系统管理员或其他经办人办理。', 'Your own account is merged by somebody else.'],
  ACCOUNT_MERGE_INTO_CONFIRMED: ['保留的账号须已由单位确认。请先由单位确认，或者对调后再合并。', 'The account that stays must be confirmed by its unit. Have it confirmed first, or swap the two.'],
  ACCOUNT_MERGE_STAFF_ROLE: ['其中一个账号担任主管部门或系统的工作，由系统管理员合并。', 'One of the accounts has a role of an authority or of the system: the system administrator merges it.'],
  ACCOUNT_MERGE_ROLE_ELSEWHERE: ['其中一个账号在管理范围以外的单位担任管理员，由系统管理员合并。', 'One of the accounts administers a unit outside your scope: the system administrator merges it.'],
  ACCOUNT_MERGE_MOVE_OPEN: ['被并入的账号有未办结的工作单位变更，请先办结或撤回。', 'The account to be given up has a move under way. Finish or withdraw it first.'],
  ACCOUNT_MERGE_IMPORT_OPEN: ['被并入的账号正在导入，请等导入结束。', 'The account to be given up is importing. Wait for the import to end.'],
  ACCOUNT_MERGE_LATER_FIRST: ['保留的账号又已并入另一个账号，请先撤销那一次。', 'The account that stayed has been merged into another since. Undo that first.'],
  ACCOUNT_MERGE_MOVES_account_merged_into_id: ['先前并入的账号', 'Accounts merged into it before'],
  ACCOUNT_MERGE_MOVES_assignment_account_id: ['身份', 'Roles'],
  ACCOUNT_MERGE_MOVES_attachment_uploaded_by_id: ['佐证材料', 'Evidence'],
  ACCOUNT_MERGE_MOVES_deleted_hour_record_professional_id: ['已删除的学时登记', 'Deleted registrations'],
  ACCOUNT_MERGE_MOVES_employment_professional_id: ['工作经历', 'Employments'],
  ACCOUNT_MERGE_MOVES_certificate_professional_id: ['证书', 'Certificates'],
  ACCOUNT_MERGE_MOVES_hour_record_entered_by_id: ['录入的学时登记', 'Registrations that it entered'],
  ACCOUNT_MERGE_MOVES_hour_record_professional_id: ['本人的学时登记', 'The person’s registrations'],
  ACCOUNT_MERGE_MOVES_id_number_look_professional_id: ['查看完整身份证号的记录', 'Looks at the whole identity number'],
  ACCOUNT_MERGE_MOVES_import_job_account_id: ['导入记录', 'Imports'],
  ACCOUNT_MERGE_MOVES_message_account_id: ['消息', 'Messages'],
  ACCOUNT_MERGE_MOVES_unit_move_professional_id: ['工作单位变更', 'Moves'],
  ACCOUNT_MERGE_MOVES_unit_registration_requested_by_id: ['单位注册', 'Registrations of units'],
  ACCOUNT_MERGE_MOVES_window_opening_professional_id: ['学时登记开放', 'Openings of its years'],
} satisfies MessageTable
