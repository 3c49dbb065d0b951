import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { afterAll, beforeAll } from 'vitest'

/** A mail as the other server got it. */
export interface Received {
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly messageId: string
  readonly text: string
}

/** What the other server answers to the next mails, oldest first; it takes them when nothing is left. */
interface Answer {
  readonly at: 'RCPT' | 'DATA'
  readonly code: number
}

/** A real SMTP server of the test's own, with a name and a password; `url` is for SMTP_URL. */
export interface SmtpServer {
  readonly url: string
  readonly received: Received[]
  /** What it answered no to after it had read it. */
  readonly refused: Received[]
  readonly answers: Answer[]
}

const refusal = (code: number) => Object.assign(new Error('not taken'), { responseCode: code })

function decoded(source: string): Omit<Received, 'to' | 'from'> {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? ''
  const words = (text: string) =>
    text.replace(/\?= =\?/g, '?==?').replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, form: string, part: string) =>
      form.toLowerCase() === 'b' ? Buffer.from(part, 'base64').toString('utf8') : printable(part.replaceAll('_', ' ')),
    )
  const text = body.join('\r\n\r\n')
  const form = header('content-transfer-encoding')
  return {
    subject: words(header('subject')),
    messageId: header('message-id'),
    text: form === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : form === 'quoted-printable' ? printable(text.replaceAll('=\r\n', '')) : text,
  }
}

const printable = (text: string) => Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8')

/** Starts the server at once, as its port must be known before the server under test is set up; it ends after the file's tests. */
export async function smtpServer(): Promise<SmtpServer> {
  const received: Received[] = []
  const refused: Received[] = []
  const answers: Answer[] = []
  const server = new SMTPServer({
    authOptional: false,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => (username === 'xueshi' && password === 'p@ss' ? done(null, { user: username }) : done(refusal(535))),
    onRcptTo: (_address, _session, done) => {
      if (answers[0]?.at !== 'RCPT') return done()
      done(refusal(answers.shift()!.code))
    },
    onData: (stream, session: SMTPServerSession, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const mail = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address).join(), ...decoded(Buffer.concat(parts).toString('utf8')) }
        const next = answers.shift()
        ;(next ? refused : received).push(mail)
        done(next ? refusal(next.code) : null)
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  beforeAll(() => void (received.length = refused.length = answers.length = 0))
  afterAll(() => new Promise<void>(resolve => void server.close(() => resolve())))
  return { url: `smtp://xueshi:p%40ss@127.0.0.1:${port}`, received, refused, answers }
}
