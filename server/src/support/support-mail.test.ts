import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { trailEnd, trailSince } from '../../test/audit.js'
import { buildProfessional, buildStaff, buildUnit } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { signInAs } from '../../test/sign-in.js'
import { smtpServer } from '../../test/smtp.js'
import { supportOf } from '../../test/support.js'
import { Role } from '../access/role.js'
import { sendDueMail } from '../mail/send-mail.js'
import { openSmtp } from '../mail/smtp.js'

const letterBox = await smtpServer()
const server = testServer({ ...(await ownDatabase('supportmail')), SMTP_URL: letterBox.url, MAIL_FROM: 'no-reply@example.org' })
let smtp: NonNullable<ReturnType<typeof openSmtp>>
beforeAll(() => void (smtp = openSmtp(server.config)!))
afterAll(() => smtp.close())

const password = 'Liujiang#Bridge-7'
const email = 'caller@example.com'
async function caller(proven: string | null) {
  const person = await buildProfessional(server, { unit: await buildUnit(server) }, { password })
  await server.app.database.fork().getConnection().execute('update account set email = ?, proven_email = ? where id = ?', [email, proven, person.accountId])
  const support = await supportOf(server, await buildStaff(server, Role.SUPPORT))
  return { person, support, seen: await support.lookUp(person.login) }
}

test('the code goes to the proven address and is shown to nobody else; whoever is signed in stays so', async () => {
  const { person, support, seen } = await caller(email)
  const { cookie } = await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password })
  expect(seen).toMatchObject({ person: { maskedEmail: 'c***@example.com', emailProven: true }, permissions: { codeWay: 'MAIL' } })
  const { version } = (await support.read(seen.id)).person
  const before = await trailEnd(server)
  const given = await support.reset(seen.id, version, {}, 'by mail')
  expect(given).toEqual({ __typename: 'CallerCode', mailed: true, oneTimeCode: null, expiresAt: '2026-05-11T02:30:00.000Z' })
  expect(await support.reset(seen.id, version, {}, 'by mail')).toEqual(given)
  expect(await trailSince(server, before)).toMatchObject([{ did: 'ACCOUNT CODE_MAILED', actorRole: 'SUPPORT', accountId: person.accountId, details: { reason: '忘记密码' } }])
  await sendDueMail(server.app, smtp)
  const mails = letterBox.received.splice(0).filter(({ to }) => to === email)
  expect(mails).toHaveLength(1)
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(mails[0]!.text)![0]
  expect((await server.fastify.inject({ method: 'POST', url: '/graphql', cookies: { xueshi: cookie! }, headers: { 'content-type': 'application/json' }, payload: { query: '{ viewer { id } }' } })).json().data.viewer).not.toBeNull()
  expect((await signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: code })).outcome.__typename).toBe('PasswordChangeRequired')
})

test('an address that nobody has proven is none to send a code to', async () => {
  const { support, seen } = await caller(null)
  expect(seen.permissions).toMatchObject({ codeWay: 'READ_OUT' })
  expect(await support.reset(seen.id, seen.person.version, {})).toMatchObject({ fields: [{ path: 'input.phone', code: 'REQUIRED' }] })
})
