import type { App } from '../context.js'
import { sendDueMail } from './send-mail.js'
import { openSmtp } from './smtp.js'

const everyMs = 2000

/** Sends what is due while the server runs, where SMTP is set up; gives what ends it, after the mails under way. A failure is told and tried again. */
export function followMail(app: Pick<App, 'clock' | 'config' | 'database'>, failed: (error: unknown) => void): () => Promise<void> {
  const smtp = openSmtp(app.config)
  if (!smtp) return async () => {}
  const ending = new AbortController()
  let pass: Promise<void> | null = null
  const sendAll = async () => {
    while (!ending.signal.aborted && (await sendDueMail(app, smtp)) > 0);
  }
  const timer = setInterval(() => {
    pass ??= sendAll()
      .catch(failed)
      .finally(() => (pass = null))
  }, everyMs)
  return async () => {
    ending.abort()
    clearInterval(timer)
    // Connections end with the pool: what waits for another server's answer fails at once and is due again.
    smtp.close()
    await pass
  }
}
