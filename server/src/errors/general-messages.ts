import type { MessageTable } from './message.js'

/** What no noun says alone. */
export const generalMessages = {
  INVALID_INPUT: ['有 {count} 处需要修改。', '{count} fields need a correction.'],
  NOT_ALLOWED: ['当前身份不能办理此事。', 'Your role may not do this.'],
  NOT_FOUND: ['没有找到，或不在您的管理范围内。', 'Not found, or not within your scope.'],
  CONFLICT: ['{by}已先修改，请查看最新内容后再办理。', '{by} changed it first. Look at it as it stands now.'],
  SOMEBODY: ['其他人', 'Somebody else'],
  REQUIRED: ['此项必填。', 'This field is required.'],
  TOO_LONG: ['最多 {max} 个字符，现有 {length} 个。', 'At most {max} characters; there are {length}.'],
  UNKNOWN_CHOICE: ['没有这个选项，请重新选择。', 'There is no such choice. Choose again.'],
  NOT_A_DAY: ['没有 {day} 这一天，请检查日期。', 'There is no day {day}. Check the date.'],
  PHONE_FORMAT: ['请填写 11 位手机号，或带区号的固定电话。', 'Give an 11-digit mobile number, or a landline with its area code.'],
  EMAIL_FORMAT: ['邮箱地址不完整，例如 name@example.com。', 'The email address is not complete, for example name@example.com.'],
} satisfies MessageTable
