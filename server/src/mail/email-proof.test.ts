import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask } from '../../test/ask.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { smtpServer } from '../../test/smtp.js'
import { sendDueMail } from './send-mail.js'
import { openSmtp } from './smtp.js'

const other = await smtpServer()
const server = testServer({ ...(await ownDatabase('proof')), SMTP_URL: other.url, MAIL_FROM: 'no-reply@example.org' })
let smtp: NonNullable<ReturnType<typeof openSmtp>>
let person: Person
beforeAll(() => void (smtp = openSmtp(server.config)!))
afterAll(() => smtp.close())
beforeEach(async () => {
  person = await buildProfessional(server, { unit: await buildUnit(server) })
  other.received.length = 0
})

let addresses = 0
const address = () => `person${++addresses}@example.com`
const request = async (email: string, who = person) =>
  (await ask(server, who, 'mutation ($email: String!) { requestEmailProof(email: $email) { __typename ... on EmailProofRequested { address } ... on UserError { code } ... on InvalidInput { fields { path code } } } }', { email })).requestEmailProof
const prove = async (code: string, who = person) =>
  (await ask(server, who, 'mutation ($code: String!) { proveEmail(code: $code) { __typename ... on Contact { email emailProven } ... on InvalidInput { fields { path code message } } } }', { code })).proveEmail
const contact = async (who = person) => (await ask(server, who, '{ viewer { contact { email emailProven } } }')).viewer.contact
/** The code that came by mail. */
async function codeSent(email: string): Promise<string> {
  expect((await request(email)).__typename).toBe('EmailProofRequested')
  await sendDueMail(server.app, smtp)
  const mail = other.received.findLast(({ to }) => to === email)!
  return /\d{6}/.exec(mail.text)![0]
}
const wrong = (code: string) => (code === '000000' ? '111111' : '000000')

test('the code that was sent makes the address the account’s, and the same code again changes nothing', async () => {
  const email = address()
  const code = await codeSent(email)
  expect(await contact()).toEqual({ email: null, emailProven: false })
  for (let time = 0; time < 2; time++) expect(await prove(` ${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ __typename: 'Contact', email, emailProven: true })
  expect(await contact()).toEqual({ email, emailProven: true })
})

test('another address typed in the profile has to be proven anew', async () => {
  const email = address()
  await prove(await codeSent(email))
  const { viewer } = await ask(server, person, '{ viewer { professional { version } } }')
  const input = { phone: '13800000000', email: address() }
  await ask(server, person, 'mutation ($version: Int!, $input: MyProfileInput!) { updateMyProfile(version: $version, input: $input) { __typename } }', { version: viewer.professional.version, input })
  expect(await contact()).toEqual({ email: input.email, emailProven: false })
})

test('a code is good for five tries, for 15 minutes, for its account, and until the next', async () => {
  const code = await codeSent(address())
  for (const left of [4, 3, 2, 1, 0]) expect((await prove(wrong(code))).fields).toMatchObject([{ path: 'code', code: 'PROOF_CODE_WRONG', message: `验证码不正确，还可以试 ${left} 次。` }])
  expect((await prove(code)).fields[0].code).toBe('PROOF_CODE_OVER')

  const late = await codeSent(address())
  server.app.clock.advance(15 * 60_000)
  expect((await prove(late)).fields[0].code).toBe('PROOF_CODE_OVER')

  const earlier = await codeSent(address())
  const email = address()
  const later = await codeSent(email)
  if (earlier !== later) expect((await prove(earlier)).fields[0].code).toBe('PROOF_CODE_WRONG')
  const stranger = await buildProfessional(server, { unit: await buildUnit(server) })
  expect((await prove(later, stranger)).fields[0].code).toBe('PROOF_CODE_OVER')
  expect(await prove(later)).toMatchObject({ email })
})

test('an account gets ten a day', async () => {
  for (let i = 0; i < 10; i++) expect((await request(address())).__typename).toBe('EmailProofRequested')
  expect(await request(address())).toEqual({ __typename: 'NotAllowed', code: 'TOO_MANY_PROOFS' })
  server.app.clock.advance(24 * 60 * 60_000)
  expect((await request(address())).__typename).toBe('EmailProofRequested')
})

test('what is no address is named', async () => {
  expect((await request('a@b')).fields).toEqual([{ path: 'email', code: 'EMAIL_FORMAT' }])
  expect((await request(' ')).fields).toEqual([{ path: 'email', code: 'REQUIRED' }])
})
