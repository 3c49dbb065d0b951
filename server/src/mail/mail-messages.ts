import type { MessageTable } from '../errors/message.js'

/** What every mail says beside its own words. */
export const mailMessages = {
  MAIL_BODY: [
    '{text}\n\n--\n专业技术人员继续教育学时管理系统自动发送，请勿回复。系统不会通过邮件索要密码；如需办理，请自行登录系统。',
    '{text}\n\n--\nSent by the continuing-education hours system; replies are not read. It never asks for a password by mail: to act on this, sign in as you always do.',
  ],
  MAIL_PROOF: ['邮箱验证码', 'Code for your email address'],
  MAIL_PROOF_TEXT: [
    '验证码：{code}\n\n请在 {minutes} 分钟内填入“账号”页面，以确认这个邮箱属于您。如果不是您本人操作，请忽略本邮件，不会有任何改变。',
    'Code: {code}\n\nEnter it on the account page within {minutes} minutes to confirm that this address is yours. If you did not ask for it, ignore this mail: nothing changes.',
  ],
  NO_MAIL_HERE: ['本站未开通邮件。', 'This site sends no mail.'],
  TOO_MANY_PROOFS: ['验证码发送过于频繁，请一小时后再试。', 'Too many codes were asked for. Try again in an hour.'],
  PROOF_CODE_WRONG: ['验证码不正确，还可以试 {left} 次。', 'The code is wrong. {left} tries are left.'],
  PROOF_CODE_OVER: ['验证码已失效，请重新发送。', 'The code is no longer valid. Ask for another.'],
} satisfies MessageTable
