import type { MessageTable } from '../errors/message.js'

/** What concerns the registration of units. */
export const unitRegistrationMessages = {
  REGISTERED_UNIT_EXISTS: [
    '“{name}”（{region}）已使用这个代码，不用再注册：个人在单位查询中选择它；单位账号的激活码向其主管部门领取。',
    '“{name}” ({region}) has this code and need not be registered: choose it in the search; its account’s code comes from its authority.',
  ],
  REGISTERED_UNIT_CLOSED: [
    '“{name}”（{region}）曾使用这个代码，现已撤销。如需恢复，请联系当地人社部门。',
    '“{name}” ({region}) had this code and is closed. Ask the local authority to have it restored.',
  ],
  REGISTERED_UNIT_SAME_NAME: [
    '{region}已有“{name}”，信用代码 {creditCode}。如果就是它，直接在单位查询中选择；如果是另一个单位，请写明区别。',
    '{region} has “{name}” with the credit code {creditCode}. If that is the one, choose it in the search; if yours is another, say how they differ.',
  ],
  REGISTRATION_TOO_MANY: ['今天提交的单位注册已达上限，请明天再提交，或联系当地人社部门。', 'No more units can be registered today. Go on tomorrow, or ask the local authority.'],
  REGISTRATION_DECIDED: ['这项注册已经办理。', 'This registration has been decided.'],
  AUTHORITY_BY_SYSTEM: ['主管部门由系统管理员设立和变更。', 'Authorities are set up and changed by system administrators.'],
} satisfies MessageTable
