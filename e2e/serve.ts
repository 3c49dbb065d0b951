import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { receiveMail } from './mail.ts'
import { announceSite } from './site.ts'

const root = resolve(import.meta.dirname, '..')
const main = 'server/dist/app/main.js'
const built = [main, 'client/dist/index.html']
const startTimeout = 60_000

/**
 * Serves the built site on a free port with data of its own, and gives what stops it and removes the data again.
 * Nothing of this shell's settings reaches it. Throws with the server's output when it does not start, and at its end with the errors
 * that it did not expect.
 */
export default async function serve(): Promise<() => Promise<void>> {
  const missing = built.filter((path) => !existsSync(join(root, path)))
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. \`npm test e2e\` builds first.`)
  const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-e2e-'))
  const { PATH, HOME } = process.env
  const mail = await receiveMail(dataDir)
  // Each worker signs in as each account: the proof of work is asked for as ever, but a small one.
  const settings = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn', CAPTCHA_COST: '1000', SMTP_URL: mail.url, MAIL_FROM: 'no-reply@example.org' }
  // In the process group of the tests: what ends those at once ends it too.
  const server = spawn(process.execPath, [join(root, main)], { env: { PATH, HOME, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(server, 'exit')

  let output = ''
  const url = await new Promise<string>((found, failed) => {
    const giveUp = setTimeout(() => failed(new Error(`No address after ${startTimeout} ms:\n${output}`)), startTimeout)
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const address = /http:\/\/localhost:\d+/.exec(output)?.[0]
        if (address) found(address)
      })
    }
    void ended.then(() => failed(new Error(`The server ended:\n${output}`)))
    void ended.finally(() => clearTimeout(giveUp))
  })
  announceSite(url, dataDir)

  return async () => {
    server.kill('SIGTERM')
    await ended
    process.off('exit', kill)
    await mail.stop()
    await rm(dataDir, { recursive: true })
    // A page may get by without the answer that failed.
    const unexpected = output.split('\n').filter((line) => line.startsWith('{"level":50'))
    if (unexpected.length > 0) throw new Error(`The server met with what it did not expect:\n${unexpected.join('\n')}`)
  }
}
