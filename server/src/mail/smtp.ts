import { createTransport } from 'nodemailer'
import type { Config } from '../config.js'

/** Sends one mail; fails where the other server does not take it. */
export type Smtp = ReturnType<typeof openSmtp>

/**
 * The way to the SMTP server of SMTP_URL, null where there is none. Three connections at most, kept for the next mail. A password never goes
 * over an open line to another machine. By nodemailer: it speaks SMTP, TLS and MIME, which are not this project's to write.
 */
export function openSmtp({ SMTP_URL }: Pick<Config, 'SMTP_URL'>) {
  if (!SMTP_URL) return null
  const { hostname, username } = new URL(SMTP_URL)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return createTransport({
    url: SMTP_URL,
    pool: true,
    maxConnections: 3,
    requireTLS: SMTP_URL.startsWith('smtp:') && username !== '' && !local,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
