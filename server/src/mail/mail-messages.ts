import type { MessageTable } from '../errors/message.js'

/** What every mail says beside its own words. */
export const mailMessages = {
  MAIL_BODY: [
    '{text}\n\n--\n专业技术人员继续教育学时管理系统自动发送，请勿回复。系统不会通过邮件索要密码；如需办理，请自行登录系统。',
    '{text}\n\n--\nSent by the continuing-education hours system; replies are not read. It never asks for a password by mail: to act on this, sign in as you always do.',
  ],
} satisfies MessageTable
