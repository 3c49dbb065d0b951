import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { smtpServer } from '../../test/smtp.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { openDatabase, type Database } from '../database/database.js'
import { claimMail, claimMs } from './claim-mail.js'
import { followMail } from './follow-mail.js'
import { postMail, postProof, proofsAnHour, type Proof } from './post-mail.js'
import { sendDueMail } from './send-mail.js'
import { openSmtp } from './smtp.js'

const other = await smtpServer()
const server = testServer({ ...(await ownDatabase('mail')), SMTP_URL: other.url, MAIL_FROM: '学时系统 <no-reply@example.org>', MAIL_TRIES: '3' })
let smtp: NonNullable<ReturnType<typeof openSmtp>>
let unit: Awaited<ReturnType<typeof buildUnit>>

beforeAll(async () => {
  smtp = openSmtp(server.config)!
  unit = await buildUnit(server)
})
afterAll(() => smtp.close())
beforeEach(async () => {
  await write(server.app.database.fork(), 'delete from outgoing_mail', [])
  other.received.length = other.refused.length = other.answers.length = 0
})

const send = () => sendDueMail(server.app, smtp)
const words = { subject: 'PASSWORD_CHANGE_REQUIRED', text: 'TOO_MANY_FAILURES' } as const
const proofTo = (address: string, more: Partial<Proof> = {}): Proof => ({ ...words, address, language: 'zh', accountId: null, params: { minutes: 7 }, ...more })
const within = <T>(work: (em: Parameters<typeof postProof>[0]) => Promise<T>) => transactionally(server.app.database.fork(), work)
const post = (address: string, more: Partial<Proof> = {}) => within(em => postProof(em, server.app, proofTo(address, more)))
const rows = (columns: string) => server.app.database.reader.rows(`select ${columns} from outgoing_mail order by id`, [])

async function reachable(person: Person, email: string, proven: string | null = email, language = 'zh') {
  await write(server.app.database.fork(), 'update account set email = ?, proven_email = ?, language = ? where id = ?', [email, proven, language, person.accountId])
  return person.accountId
}

test('a mail leaves after the commit, in the language asked for, and once', async () => {
  await post('a@example.com', { language: 'en' })
  expect(other.received).toEqual([])
  expect([await send(), await send()]).toEqual([1, 0])

  expect(other.received).toHaveLength(1)
  expect(other.received[0]).toMatchObject({ to: 'a@example.com', from: 'no-reply@example.org', subject: 'Give a phone number and set a password to activate the account.' })
  expect(other.received[0]!.text).toContain('Too many wrong passwords. Try again in 7 minutes.')
  expect(other.received[0]!.messageId).toMatch(/^<[0-9a-f]{32}@example\.org>$/)
})

test('what was rolled back is never sent', async () => {
  await expect(
    within(async em => {
      await postProof(em, server.app, proofTo('a@example.com'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await send()).toBe(0)
})

test('the words’ parameters are not readable in the database and gone once sent', async () => {
  await post('a@example.com', { params: { minutes: 'K7QM-3XZT' } })
  expect(JSON.stringify(await rows('params'))).not.toContain('K7QM')
  await send()
  expect(await rows("params, next_try_at, sent_at is not null as sent")).toEqual([['', null, 1]])
})

test('two processes on one database send each mail once', async () => {
  for (let i = 0; i < 25; i++) await post(`a${i}@example.com`)
  const second: Database = await openDatabase(server.config.database)
  const elsewhere = { ...server.app, database: second }
  const all = async (site: typeof elsewhere) => {
    while ((await sendDueMail(site, smtp)) > 0);
  }
  try {
    await Promise.all([all(server.app), all(elsewhere)])
    // What both looked at in the same moment is taken up by one; a last look for what neither was left with.
    await all(server.app)
  } finally {
    await second.close()
  }
  expect(other.received.map(({ to }) => to).sort()).toEqual(Array.from({ length: 25 }, (_, i) => `a${i}@example.com`).sort())
})

test('what a killed process had taken up is sent when its time is over, not before', async () => {
  await post('a@example.com')
  // Taken up, and then nothing: as after kill -9.
  expect(await claimMail(server.app)).toHaveLength(1)
  expect(await send()).toBe(0)
  server.app.clock.advance(claimMs)
  expect(await send()).toBe(1)
  expect(other.received).toHaveLength(1)
})

test('a server that does not take it now is asked again after 1, 2 … minutes, under the same Message-ID', async () => {
  await post('a@example.com')
  other.answers.push({ at: 'DATA', code: 451 }, { at: 'DATA', code: 451 })
  await send()
  expect(await send()).toBe(0)
  server.app.clock.advance(60_000)
  await send()
  server.app.clock.advance(60_000)
  expect(await send()).toBe(0)
  server.app.clock.advance(60_000)
  await send()
  expect(new Set([...other.refused, ...other.received].map(({ messageId }) => messageId)).size).toBe(1)
  expect([other.refused.length, other.received.length]).toEqual([2, 1])
})

test('a server that runs sends what is due by itself', async () => {
  await post('a@example.com')
  const stop = followMail(server.app, error => {
    throw error
  })
  await expect.poll(() => other.received.length, { timeout: 60_000 }).toBe(1)
  await stop()
})

test('after the tries that the site allows it is given up, with the reason', async () => {
  await post('a@example.com')
  other.answers.push({ at: 'DATA', code: 451 }, { at: 'DATA', code: 451 }, { at: 'DATA', code: 451 })
  for (let i = 0; i < 4; i++) {
    await send()
    server.app.clock.advance(4 * 60_000)
  }
  const [[next, failed, error, params] = []] = await rows('next_try_at, failed_at is not null, error, params')
  expect([next, failed, params]).toEqual([null, 1, ''])
  expect(String(error)).toContain('451')
  expect(other.received).toEqual([])
})

test('an address that the other server does not know is given up at once', async () => {
  await post('nobody@example.com')
  other.answers.push({ at: 'RCPT', code: 550 })
  await send()
  server.app.clock.advance(60 * 60_000)
  expect(await send()).toBe(0)
  expect(await rows('failed_at is not null')).toEqual([[1]])
})

test('a code that has lapsed is not sent', async () => {
  await post('a@example.com', { usefulUntil: new Date(server.app.clock.now().getTime() + 1000) })
  server.app.clock.advance(1000)
  await send()
  expect(other.received).toEqual([])
  expect(await rows('failed_at is not null')).toEqual([[1]])
})

test('an address gets so many proofs an hour and no more', async () => {
  const posted = []
  for (let i = 0; i <= proofsAnHour; i++) posted.push(await post('a@example.com'))
  expect(posted).toEqual([...Array.from({ length: proofsAnHour }, () => true), false])
  expect(await post('b@example.com')).toBe(true)
  server.app.clock.advance(60 * 60_000)
  expect(await post('a@example.com')).toBe(true)
})

test('mail to an account goes to a proven address alone, in the holder’s language', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => buildProfessional(server, { unit })))
  const ids = [
    await reachable(people[0]!, 'proven@example.com'),
    await reachable(people[1]!, 'english@example.com', 'english@example.com', 'en'),
    await reachable(people[2]!, 'unproven@example.com', null),
    // MariaDB takes é for e.
    await reachable(people[3]!, 'chang\u00e9d@example.com', 'changed@example.com'),
    await reachable(people[4]!, 'locked@example.com'),
  ]
  await write(server.app.database.fork(), 'update account set locked_at = 1 where id = ?', [ids[4]!])
  await within(em => postMail(em, server.app, ids.map(accountId => ({ accountId, params: { minutes: 3 } })), words))
  await send()
  expect(other.received.map(({ to, text }) => [to, text.split('\n')[0]!.trim()]).sort()).toEqual([
    ['english@example.com', 'Too many wrong passwords. Try again in 3 minutes.'],
    ['proven@example.com', '密码错误次数过多，请 3 分钟后再试。'],
  ])
})

test('without SMTP_URL nothing is posted', async () => {
  const site = { ...server.app, config: { ...server.config, SMTP_URL: undefined } }
  expect(await within(em => postProof(em, site, proofTo('a@example.com')))).toBe(false)
  expect(await rows('id')).toEqual([])
})
