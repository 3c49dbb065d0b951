import type { MessageTable } from '../errors/message.js'

/** What concerns units. */
export const unitMessages = {
  CREDIT_CODE_LENGTH: ['统一社会信用代码应为 18 位。', 'A credit code has 18 characters.'],
  CREDIT_CODE_CHARACTERS: ['统一社会信用代码只含数字和大写字母，且不含 I、O、S、V、Z。', 'A credit code has digits and capital letters except I, O, S, V and Z.'],
  CREDIT_CODE_CHECKSUM: [
    '统一社会信用代码校验码不对，请核对。如确认证照上就是此代码，请填写原因。',
    'The credit code does not check. If the certificate does say so, give the reason.',
  ],
  UNIT_OTHER_EXISTS: ['其他单位已按城市建立，不能另建。', '其他单位 is there for every city; no other is made.'],
  UNIT_OTHER_STAYS: ['其他单位由系统设立，不能改名、撤销或合并。', '其他单位 belongs to the system and is not renamed, closed or merged.'],
  UNIT_CLOSED: ['该单位已撤销或合并，不能再修改。', 'This unit is closed or merged and cannot be changed.'],
  UNIT_CLOSE_NO_AUTHORITY: ['当地还没有人社部门可以接手审核，不能撤销。', 'The region has no authority to take over its reviews, so it cannot be closed.'],
  UNIT_EXISTS: ['{name}已使用这个信用代码。', '{name} has this credit code already.'],
  NOT_AN_AUTHORITY: ['所选单位中有的不是主管部门，请重新选择。', 'Some of these are not authorities. Choose again.'],
  DEPARTMENT_TWICE: ['部门“{name}”重复。', 'Department "{name}" is listed twice.'],
  DEPARTMENT_NAME_TAKEN: ['本单位已有同名部门，请换一个名称。', 'The unit has a department of this name. Choose another.'],
  DEPARTMENT_CLOSED: ['该部门已撤销或合并，不能再修改。', 'This department is closed or merged and cannot be changed.'],
  MERGE_INTO_OPEN: ['请选择本单位另一个在用的部门。', 'Choose another open department of the unit.'],
  TOO_MANY_DEPARTMENTS: ['一次最多 {max} 个部门，现有 {count} 个。', 'At most {max} departments at once; there are {count}.'],
} satisfies MessageTable
