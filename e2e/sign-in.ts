import type { APIRequestContext } from '@playwright/test'
import { solveChallenge } from 'altcha-lib'
import type { Challenge } from 'altcha-lib/types'
import type { DemoAccount } from './site.ts'

const document = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }`

/** Signs in as the sign-in page does, without the page: its challenge, solved, and its mutation. The context has the cookie then. Throws the refusal. */
export async function signInByRequest(request: APIRequestContext, { kind, login, password }: DemoAccount): Promise<void> {
  const { algorithm, challenge, salt, signature, maxnumber } = (await (await request.get('/captcha')).json()) as Challenge
  const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
  const captcha = Buffer.from(JSON.stringify({ algorithm, challenge, salt, signature, number: solution!.number })).toString('base64')
  const answer = await request.post('/graphql', { data: { query: document, variables: { input: { kind, login, password, captcha } } } })
  const said = await answer.text()
  if (!said.includes('"__typename":"Viewer"')) throw new Error(`${kind} ${login} could not sign in: ${said}`)
}
