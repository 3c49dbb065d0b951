import { send } from './ask.js'
import type { TestServer } from './app.js'
import { challenge, sendFrom, signInAs, solved, someAddress } from './sign-in.js'

const document = `mutation ($input: RegistrationInput!) { register(input: $input) {
  __typename ... on RegistrationReceived { received } ... on UserError { code message } ... on InvalidInput { fields { path code } } } }`

/** What is typed at the registration page. */
export interface Registering {
  readonly idNumber: string
  readonly name: string
  readonly unitId: number
  readonly departmentId?: number | null
  readonly phone: string
  readonly password: string
}

/** A password that every site takes. */
export const ownPassword = 'Liujiang#Bridge-7'

/** Registers as the page does: challenge, solution, mutation. */
export async function register(server: TestServer, typed: Registering, at: { address?: string; captcha?: string } = {}) {
  const address = at.address ?? someAddress()
  const captcha = at.captcha ?? (await solved(await challenge(server, address)))
  const answer = await sendFrom(server, address, null, document, { input: { ...typed, captcha } })
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data.register
}

const meFields = `viewer { id assignmentId contact { phone email } professional { id version name standing refusalReason unit { id } department { id } wantedDepartment { id }
  departmentNeedsConfirmation employments { startsOn department { id } } accountEvents { action byName departmentName reason } permissions { canAskUnit { allowed code } } } }`

/** Signs in with the password that was registered; gives the cookie, what the viewer sees of oneself, and the person. */
export async function signedInAfter(server: TestServer, { idNumber, password }: Pick<Registering, 'idNumber' | 'password'>) {
  const { outcome, cookie } = await signInAs(server, { kind: 'PROFESSIONAL', login: idNumber, password })
  if (!cookie) throw new Error(JSON.stringify(outcome))
  const { viewer } = (await send(server, cookie, `{ ${meFields} }`)).data
  return { cookie, me: viewer.professional, contact: viewer.contact, person: { accountId: Number(viewer.id), assignmentId: Number(viewer.assignmentId), professionalId: Number(viewer.professional.id) } }
}

/** What the viewer of a cookie sees of oneself now. */
export const meOf = async (server: TestServer, cookie: string) => (await send(server, cookie, `{ ${meFields} }`)).data.viewer.professional
