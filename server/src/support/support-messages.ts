import type { MessageTable } from '../errors/message.js'

/** What 人工咨询 says. */
export const supportMessages = {
  SUPPORT_REASON_REQUIRED: ['请先填写来电事由，本人会看到。', 'Say first what the call is about; the person sees it.'],
  SUPPORT_ACT_REASON_REQUIRED: ['请填写办理原因，本人会看到。', 'Give the reason; the person sees it.'],
  SUPPORT_LOOKS_OVER: ['查询过于频繁，请 {minutes} 分钟后再试。', 'Too many people were looked up. Try again in {minutes} minutes.'],
  SUPPORT_OWN: ['不能办理本人的账号，请由其他咨询人员办理。', 'Nobody acts on their own account here; a colleague does.'],
  SUPPORT_OF_OFFICE: ['此账号还担任管理员或其他职务，由系统管理员办理。', 'This account also holds an office: the system administrator does this.'],
  SUPPORT_SELF_REGISTERED: ['此账号由本人自行注册，尚未核实身份，请由单位管理员当面重置。', 'Whoever registered this account has not been identified yet: the unit’s administrator resets it in person.'],
  SUPPORT_UNLOCK_FIRST: ['账号已锁定，请先解除锁定。', 'The account is locked. Unlock it first.'],
  SUPPORT_NO_WAY: ['账号没有已验证的邮箱，也没有登记电话，无法电话核实，请由单位管理员当面重置。', 'The account has neither a proven address nor a telephone number to check a caller by: the unit’s administrator resets it in person.'],
  SUPPORT_NOT_LOCKED: ['账号没有锁定，可以直接登录。', 'The account is not locked.'],
  SUPPORT_PHONE_DIFFERS: ['来电人说出的电话与登记的不一致，不能发放激活码。请核对，仍不一致的请其联系单位管理员。', 'This is not the telephone number of the account: no code is given. Check it; if it still differs, send the caller to the unit’s administrator.'],
  SUPPORT_CHECKS_OVER: ['电话核对错误次数过多，请 {minutes} 分钟后再试，或请其联系单位管理员。', 'Too many wrong telephone numbers. Try again in {minutes} minutes, or send the caller to the unit’s administrator.'],
  SUPPORT_NOTHING_TO_OPEN: ['{year} 年度登记没有截止日期，无需开放。', 'Entry of {year} has no last day: there is nothing to open.'],
  MAIL_SUPPORT_CODE_TEXT: [
    '一次性激活码：{code}\n\n人工咨询应来电为您重置登录。请在 {minutes} 分钟内在“找回账号”页面填入，然后设置新密码。如果来电的不是您本人，请忽略本邮件：没有这个激活码，谁也不能更改您的密码。',
    'One-time code: {code}\n\nThe support desk has reset your access, as somebody phoned for you. Enter the code under “Recover your account” within {minutes} minutes and set a new password. If it was not you, ignore this mail: without the code nobody can change your password.',
  ],
} satisfies MessageTable
