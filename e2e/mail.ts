import { appendFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { dataDir } from './site.ts'

const file = (folder: string) => join(folder, 'received-mail.jsonl')

/** The letter boxes of all addresses: a real SMTP server that keeps what the site sends beside its data, where the tests look. */
export async function receiveMail(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address).join(), source: Buffer.concat(parts).toString('utf8') }
        appendFileSync(file(folder), `${JSON.stringify(mail)}\n`)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => void server.close(() => resolve())) }
}

/** The text of the last mail to an address; empty before one has come. */
export async function mailTo(address: string): Promise<string> {
  const lines = (await readFile(file(dataDir()), 'utf8').catch(() => '')).split('\n').filter(Boolean)
  const mails = lines.map((line) => JSON.parse(line) as { to: string; source: string })
  const source = mails.findLast(({ to }) => to === address)?.source ?? ''
  const [head = '', ...body] = source.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  return /^content-transfer-encoding: base64/im.test(head) ? Buffer.from(text, 'base64').toString('utf8') : text
}
