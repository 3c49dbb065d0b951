import { decryptText, keyedHash } from '../accounts/field-crypto.js'
import type { App } from '../context.js'
import { write } from '../database/write.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'
import { claimMail, type ClaimedMail } from './claim-mail.js'
import type { Smtp } from './smtp.js'

type Site = Pick<App, 'clock' | 'config' | 'database'>

const minuteMs = 60_000
const longestWaitMs = 6 * 60 * minuteMs

/**
 * Sends what is due; gives how many mails it took up. A mail that the other server has taken is not sent again, unless this process is killed
 * between that server's answer and the note of it: then it goes out once more under the same Message-ID, by which mail servers know it again.
 */
export async function sendDueMail(site: Site, smtp: NonNullable<Smtp>): Promise<number> {
  const claimed = await claimMail(site)
  await Promise.all(claimed.map(mail => sendOne(site, smtp, mail)))
  return claimed.length
}

async function sendOne(site: Site, smtp: NonNullable<Smtp>, mail: ClaimedMail): Promise<void> {
  const { clock, config } = site
  try {
    const params = JSON.parse(decryptText(config.fieldKey, 'mail', mail.params)) as MessageParams
    const text = wording('MAIL_BODY', mail.language, { text: wording(mail.text as MessageCode, mail.language, params) })
    await smtp.sendMail({
      from: config.MAIL_FROM!,
      to: { name: '', address: mail.address },
      subject: wording(mail.subject as MessageCode, mail.language),
      text,
      messageId: messageId(site, mail),
      date: new Date(mail.createdAt),
      // So that no answering machine answers.
      headers: { 'auto-submitted': 'auto-generated' },
    })
  } catch (error) {
    return noteFailure(site, mail, error)
  }
  await note(site, mail, "sent_at = ?, next_try_at = null, params = '', error = null", [clock.now().getTime()])
}

/** The other server's no to this mail itself is for good; everything else is tried again: after 1, 2, 4 … minutes, at most 6 hours. */
async function noteFailure(site: Site, mail: ClaimedMail, error: unknown): Promise<void> {
  const { code, responseCode = 0, message } = error as { code?: string; responseCode?: number; message: string }
  const refused = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  const now = site.clock.now().getTime()
  const why = `${code ?? ''} ${message}`.trim().slice(0, 500)
  if (refused || mail.tries >= site.config.MAIL_TRIES) return note(site, mail, "failed_at = ?, next_try_at = null, params = '', error = ?", [now, why])
  const wait = Math.min(minuteMs * 2 ** (mail.tries - 1), longestWaitMs)
  return note(site, mail, 'next_try_at = ?, claim = null, error = ?', [now + wait, why])
}

/** Only while it is this process's. */
async function note({ database }: Site, { id, claim }: ClaimedMail, set: string, params: (string | number)[]): Promise<void> {
  await write(database.fork(), `update outgoing_mail set ${set} where id = ? and claim = ?`, [...params, id, claim])
}

/** The same at every try. */
function messageId({ config }: Site, { id, createdAt }: ClaimedMail): string {
  const domain = /@([^\s<>@]+)/.exec(config.MAIL_FROM!)![1]
  return `<${keyedHash(config.fieldKey, 'mail', `${id} ${createdAt}`).slice(0, 32)}@${domain}>`
}
