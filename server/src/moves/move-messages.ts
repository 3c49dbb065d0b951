import type { MessageTable } from '../errors/message.js'

/** What concerns a change of unit. */
export const moveMessages = {
  MOVE_BY_NEW_UNIT: ['由新单位的总管理员办理。', 'A general administrator of the new unit does this.'],
  MOVE_BY_OLD_UNIT: ['由原单位的总管理员办理。', 'A general administrator of the former unit does this.'],
  MOVE_BY_PERSON: ['只能由本人撤回。', 'Only the person may withdraw it.'],
  MOVE_OWN: ['不能办理自己的调动，请由本单位其他总管理员办理。', 'Nobody decides on their own move. Another general administrator of the unit does.'],
  MOVE_NOT_WAITING: ['这项申请已经办理，不再等待接收。', 'This request has been dealt with and no longer waits.'],
  MOVE_OVER: ['这项调动已经办结。', 'This move is over.'],
  MOVE_OBJECTED: ['本单位已提出异议，到期仍自动生效；可以改为同意。', 'Your unit has objected; it takes effect on its day all the same. You may agree instead.'],
  MOVE_UNCONFIRMED: ['工作单位还没有确认您的信息，不需要调动：在首页选择“向其他单位申请”。', 'Your unit has not confirmed you yet, so there is nothing to move: ask another unit from the home page.'],
  MOVE_OPEN: ['您有一项变更还没有办结，请先撤回或等待办结。', 'A change of unit is still open. Withdraw it, or wait until it is over.'],
  MOVE_TOO_OFTEN: ['24 小时内最多申请 {max} 次，请明天再试。', 'At most {max} requests in 24 hours. Try again tomorrow.'],
  MOVE_SAME_UNIT: ['这是您现在的单位。如只更换部门，请在“我的信息”修改。', 'This is your present unit. To change the department only, edit your details.'],
  MOVE_UNIT_UNKNOWN: ['没有这个单位，请重新选择。', 'There is no such unit. Choose again.'],
  MOVE_TO_AUTHORITY: ['主管部门不能作为工作单位，请选择用人单位或其他单位。', 'An authority is no employer here. Choose an employer, or 其他单位.'],
} satisfies MessageTable
