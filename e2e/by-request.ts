import type { APIRequestContext } from '@playwright/test'
import { solveChallenge } from 'altcha-lib'
import type { Challenge } from 'altcha-lib/types'
import type { Registering } from './pages/register.page.ts'
import type { DemoAccount } from './site.ts'

const signInDocument = `mutation ($input: SignInInput!) { asked: signIn(input: $input) { __typename ... on UserError { message } } }`
const unitsDocument = `query ($text: String!) { asked: registrationUnits(text: $text) { ... on RegistrationUnits { units { id departments { id name } } } } }`
const registerDocument = `mutation ($input: RegistrationInput!) { asked: register(input: $input) { __typename } }`

/** Asks the server as whoever the browser is signed in as; the query names its one field `asked`. Throws where there is no answer. */
export async function askByRequest<T>(request: APIRequestContext, query: string, variables: object = {}): Promise<T> {
  const { data, errors } = (await (await request.post('/graphql', { data: { query, variables } })).json()) as { data?: { asked: T }; errors?: unknown }
  if (errors || !data) throw new Error(`No answer: ${JSON.stringify(errors)}`)
  return data.asked
}

/** Signs in as the sign-in page does, without the page: its challenge, solved, and its mutation. The context has the cookie then. Throws the refusal. */
export async function signInByRequest(request: APIRequestContext, { kind, login, password }: Pick<DemoAccount, 'kind' | 'login' | 'password'>): Promise<void> {
  const input = { kind, login, password, captcha: await solvedCaptcha(request) }
  const said = JSON.stringify(await askByRequest(request, signInDocument, { input }))
  if (!said.includes('"__typename":"Viewer"')) throw new Error(`${kind} ${login} could not sign in: ${said}`)
}

/** Registers as the registration page does, without the page, and signs in: for tests of what comes after. Throws the refusal. */
export async function registerByRequest(request: APIRequestContext, { idNumber, name, unit, department, phone, password }: Registering): Promise<void> {
  const { units } = await askByRequest<{ units: { id: string; departments: { id: string; name: string }[] }[] }>(request, unitsDocument, { text: unit })
  const [found] = units
  const departmentId = found!.departments.find((one) => one.name === department)?.id
  const input = { idNumber, name, unitId: found!.id, departmentId, phone, password, captcha: await solvedCaptcha(request) }
  const said = JSON.stringify(await askByRequest(request, registerDocument, { input }))
  if (!said.includes('RegistrationReceived')) throw new Error(`${name} could not register: ${said}`)
  await signInByRequest(request, { kind: 'PROFESSIONAL', login: idNumber, password })
}

async function solvedCaptcha(request: APIRequestContext): Promise<string> {
  const { algorithm, challenge, salt, signature, maxnumber } = (await (await request.get('/captcha')).json()) as Challenge
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
  return Buffer.from(JSON.stringify({ algorithm, challenge, salt, signature, number: solution!.number })).toString('base64')
}
