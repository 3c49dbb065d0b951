import { LockMode } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { Account } from '../accounts/account.entity.js'
import { isProven } from '../accounts/contact.read.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import type { Rows } from '../database/rows.js'
import { isMailSetUp } from '../mail/post-mail.js'
import { accessFacts } from '../professionals/access-facts.js'
import { Professional } from '../professionals/professional.entity.js'
import { heldOffOf, type HeldOff } from '../session/sign-in-limits.js'
import { SupportLook } from './support-look.entity.js'
import type { CallerAccess, CodeWay } from './support.policy.js'

/** Whom an act is for, held until the commit. */
export interface HeldCaller {
  readonly person: Professional
  readonly account: Account
}

/** The person of a look of the actor's own session, held; null where there is none for the actor. Of two acts at once the second sees what the first did. */
export async function holdCaller(em: EntityManager, caseId: number): Promise<HeldCaller | null> {
  const look = await em.findOne(SupportLook, caseId)
  const person = look && (await em.findOne(Professional, look.professionalId, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  return person ? { person, account: await em.findOneOrFail(Account, person.accountId, { lockMode: LockMode.PESSIMISTIC_WRITE }) } : null
}

/** What rules about a caller's access look at. */
type AccessColumns = Pick<Account, 'id' | 'loginKind' | 'loginHash' | 'phone' | 'email' | 'provenEmail' | 'selfRegistered'>

/** How a code can reach the account's holder. */
const wayOf = ({ phone, email, provenEmail }: AccessColumns, mail: boolean): CodeWay => (mail && isProven(email, provenEmail) ? 'MAIL' : phone ? 'READ_OUT' : null)

/** The facts of an account's access, and from where it is held off. Three statements. */
export async function callerAccess(rows: Rows, context: Pick<Context, 'config' | 'clock' | 'database'>, account: AccessColumns): Promise<CallerAccess & { readonly held: readonly HeldOff[] }> {
  const held = await heldOffOf(rows, context, account)
  const { locked, offices } = (await accessFacts(rows, [account.id], todayIn(context.clock))).get(account.id)!
  return { locked, offices, selfRegistered: account.selfRegistered, heldOff: held.length > 0, way: wayOf(account, isMailSetUp(context.config)), held }
}
