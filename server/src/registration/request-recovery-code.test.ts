import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, send } from '../../test/ask.js'
import { buildProfessional, buildUnit, type Person } from '../../test/factories.js'
import { ownDatabase } from '../../test/own-database.js'
import { challenge, sendFrom, signInAs, solved, someAddress } from '../../test/sign-in.js'
import { smtpServer } from '../../test/smtp.js'
import { issueOneTimeCode } from '../accounts/issue-one-time-code.js'
import { demoIdNumber } from '../accounts/id-number.js'
import { sendDueMail } from '../mail/send-mail.js'
import { openSmtp } from '../mail/smtp.js'

const letterBox = await smtpServer()
const server = testServer({ ...(await ownDatabase('recovery')), SMTP_URL: letterBox.url, MAIL_FROM: 'no-reply@example.org' })
const password = 'Liujiang#Bridge-7'
const newPassword = 'Yongjiang#River-9'
const requested = { __typename: 'RecoveryRequested', minutes: 30 }

let smtp: NonNullable<ReturnType<typeof openSmtp>>
beforeAll(() => void (smtp = openSmtp(server.config)!))
afterAll(() => smtp.close())

let person: Person
let email: string
let people = 0
beforeEach(async () => {
  letterBox.received.length = 0
  person = await buildProfessional(server, { unit: await buildUnit(server) }, { password })
  email = `recover${++people}@example.com`
  await set('email = ?, proven_email = ?', email, email)
})

const set = (columns: string, ...values: (string | number | null)[]): Promise<unknown> => server.app.database.fork().getConnection().execute(`update account set ${columns} where id = ?`, [...values, person.accountId])
const document = 'mutation ($idNumber: String!, $captcha: String!) { requestRecoveryCode(idNumber: $idNumber, captcha: $captcha) { __typename ... on RecoveryRequested { minutes } ... on UserError { code } ... on InvalidInput { fields { path code } } } }'
async function request(idNumber: string, address = someAddress()) {
  const captcha = await solved(await challenge(server, address))
  return (await sendFrom(server, address, null, document, { idNumber, captcha })).data.requestRecoveryCode
}
/** What has come by mail to the person since, by its text. */
async function mails(): Promise<string[]> {
  await sendDueMail(server.app, smtp)
  return letterBox.received.splice(0).flatMap(({ to, text }) => (to === email ? [text] : []))
}
const codeIn = (text: string) => /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0]
const signIn = (secret: string) => signInAs(server, { kind: 'PROFESSIONAL', login: person.login, password: secret })
const outcomeOf = async (secret: string) => (await signIn(secret)).outcome.__typename

test('the code that comes to the proven address sets a new password, once, and ends the sessions that were open', async () => {
  const { cookie: open } = await signIn(password)
  expect(await request(person.login)).toEqual(requested)
  const [mail] = await mails()
  const code = codeIn(mail!)!
  const { cookie } = await signIn(code)
  const change = () => send(server, cookie, 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { __typename } }', { current: code, next: newPassword })
  expect((await change()).data.changePassword.__typename).toBe('Viewer')
  expect([await outcomeOf(newPassword), await outcomeOf(password), await outcomeOf(code)]).toEqual(['Viewer', 'SignInRefused', 'SignInRefused'])
  expect((await send(server, open, '{ viewer { id } }')).data.viewer).toBeNull()
  const { viewer } = await ask(server, person, '{ viewer { contact { email phone } professional { accountEvents { action } } } }')
  expect(viewer).toEqual({ contact: { email, phone: '13800000000' }, professional: { accountEvents: [{ action: 'CODE_MAILED' }] } })
})

test('a code is over after 30 minutes, and by the next one; the password works all the while', async () => {
  await request(person.login)
  const first = codeIn((await mails())[0]!)!
  await request(person.login)
  const second = codeIn((await mails())[0]!)!
  expect(await outcomeOf(first)).toBe('SignInRefused')
  expect(await outcomeOf(password)).toBe('Viewer')
  server.app.clock.advance(30 * 60_000)
  expect(await outcomeOf(second)).toBe('SignInRefused')
})

describe('the same answer, and no mail', () => {
  test.each([
    ['for a number without an account', () => set('locked_at = null'), true],
    ['for an account without an address', () => set('email = null, proven_email = null'), false],
    ['for an address that nobody has proven', () => set('proven_email = null'), false],
    ['for an address that is another than the proven one', () => set("email = 'other@example.com'"), false],
    ['for an account that is locked', () => set('locked_at = 1'), false],
  ] as const)('%s', async (_, change, nobody) => {
    await change()
    expect(await request(nobody ? demoIdNumber(77, '1979-12-31') : person.login)).toEqual(requested)
    expect(await mails()).toEqual([])
  })
})

test('a code that an administrator gave stays, and the mail says to use that one', async () => {
  const { code } = (await issueOneTimeCode(server.app.database.fork(), server.app, person.accountId))!
  expect(await request(person.login)).toEqual(requested)
  const [mail] = await mails()
  expect(mail).toContain('管理员已经给您发放一次性激活码')
  expect(codeIn(mail!)).toBeUndefined()
  expect(await outcomeOf(code.code)).toBe('PasswordChangeRequired')
})

describe('is refused', () => {
  test('for a number more than three times in 15 minutes, whether it has an account or not', async () => {
    for (const number of [person.login, demoIdNumber(78, '1979-12-31')]) {
      for (let i = 0; i < 3; i++) expect(await request(number)).toEqual(requested)
      expect(await request(number)).toEqual({ __typename: 'NotAllowed', code: 'TOO_MANY_REQUESTS' })
    }
  })

  test('from an address that asks on and on', async () => {
    const address = someAddress()
    for (let i = 0; i < 20; i++) await request(demoIdNumber(100 + i, '1978-12-31'), address)
    expect(await request(person.login, address)).toEqual({ __typename: 'NotAllowed', code: 'TOO_MANY_REQUESTS' })
    expect(await mails()).toEqual([])
  })

  test('for what is no identity number, and without a proof of work', async () => {
    expect(await request('1')).toMatchObject({ fields: [{ path: 'idNumber', code: 'ID_NUMBER_LENGTH' }] })
    expect((await send(server, null, document, { idNumber: person.login, captcha: 'x' })).data.requestRecoveryCode).toEqual({ __typename: 'NotAllowed', code: 'CAPTCHA_REFUSED' })
  })
})
