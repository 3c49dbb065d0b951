import type { MessageTable } from '../errors/message.js'

/** What concerns merging units. */
export const unitMergeMessages = {
  MERGE_INTO_OPEN_UNIT: ['请选择管理范围内另一个在用的单位。', 'Choose another open unit within your scope.'],
  MERGE_SAME_KIND: ['两个单位类别不同，不能合并。', 'The units are of different kinds and cannot be merged.'],
  MERGE_UNDONE: ['这次合并已经撤销。', 'This merger has been undone.'],
  MERGE_UNDO_OVER: ['合并已超过 30 天，不能撤销。', 'The merger is more than 30 days old and cannot be undone.'],
  MERGE_UNDO_LATER_FIRST: ['合并后的单位又已合并或撤销，请先撤销那一次。', 'The unit that stayed has been merged or closed since. Undo that first.'],
  MERGE_MOVES_assignment_unit_id: ['管理员', 'Administrators'],
  MERGE_MOVES_department_unit_id: ['部门', 'Departments'],
  MERGE_MOVES_employment_unit_id: ['工作经历', 'Employments'],
  MERGE_MOVES_hour_record_unit_id: ['在本单位取得的学时登记', 'Registrations earned there'],
  MERGE_MOVES_hour_record_review_unit_id: ['送本单位审核的学时登记', 'Registrations sent there for review'],
  MERGE_MOVES_hour_record_entered_by_unit_id: ['由本单位代为登记的学时', 'Registrations entered by the unit'],
  MERGE_MOVES_import_job_unit_id: ['导入记录', 'Imports'],
  MERGE_MOVES_message_unit_id: ['待办消息', 'Messages of what waits'],
  MERGE_MOVES_opinion_template_unit_id: ['常用意见', 'Opinion templates'],
  MERGE_MOVES_professional_unit_id: ['现有人员', 'Present staff'],
  MERGE_MOVES_supervision_authority_id: ['所主管的单位', 'Units that it supervises'],
  MERGE_MOVES_supervision_unit_id: ['主管部门', 'Authorities above it'],
  MERGE_MOVES_unit_merged_into_id: ['先前并入的单位', 'Units merged into it before'],
  MERGE_MOVES_unit_move_from_unit_id: ['调出的人员调动', 'Moves to other units'],
  MERGE_MOVES_unit_move_to_unit_id: ['调入的人员调动', 'Moves from other units'],
  MERGE_MOVES_window_opening_granted_unit_id: ['办理的学时登记开放', 'Openings that it granted'],
  MERGE_MOVES_window_opening_unit_id: ['学时登记开放', 'Openings of its years'],
} satisfies MessageTable
