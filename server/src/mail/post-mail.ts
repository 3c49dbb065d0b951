import type { EntityManager } from '@mikro-orm/sql'
import { isProven } from '../accounts/contact.read.js'
import { encryptText } from '../accounts/field-crypto.js'
import type { App } from '../context.js'
import { transactionRows, type Param } from '../database/rows.js'
import { chunks, insertRows, placeholders } from '../database/write.js'
import type { Language } from '../errors/language.js'
import type { MessageCode, MessageParams } from '../errors/message.js'

/** The words of a mail: codes of a noun's messages. The subject takes no parameters, as mail programs show it on locked screens. */
export interface MailWords {
  readonly subject: MessageCode
  readonly text: MessageCode
  /** From when on it is of no use and is not sent any more. */
  readonly usefulUntil?: Date
}

/** A mail that proves an address: it goes where nobody has shown yet that the address is theirs. */
export interface Proof extends MailWords {
  readonly address: string
  /** Of who asks for it. */
  readonly language: Language
  readonly params: MessageParams
  /** Null where there is no account yet. */
  readonly accountId: number | null
}

/** A mail to the holder of an account. */
export interface Letter {
  readonly accountId: number
  readonly params: MessageParams
}

type Site = Pick<App, 'config' | 'clock'>

/** What proofs an address gets within an hour, so that nobody has this site fill a stranger's letter box. */
export const proofsAnHour = 5
const hourMs = 60 * 60 * 1000

/** Whether this site sends mail (SMTP_URL). Where it does not, what is posted is dropped, and pages offer nothing that needs mail. */
export const isMailSetUp = (config: Pick<App['config'], 'SMTP_URL'>): boolean => config.SMTP_URL !== undefined

const columns = ['address', 'account_id', 'language', 'proof', 'subject', 'text', 'params', 'created_at', 'next_try_at', 'tries', 'useful_until'] as const

const rowOf = ({ config, clock }: Site, words: MailWords, to: Omit<Proof, keyof MailWords>, proof: boolean): Param[] => {
  const now = clock.now().getTime()
  const params = encryptText(config.fieldKey, 'mail', JSON.stringify(to.params))
  return [to.address, to.accountId, to.language, Number(proof), words.subject, words.text, params, now, now, 0, words.usefulUntil?.getTime() ?? null]
}

/**
 * Posts a code that proves an address, in the caller's transaction: it leaves after the commit. False, and nothing is posted, where the
 * site sends no mail or the address has had `proofsAnHour` within an hour. Limits by account and by the caller's address are the caller's.
 */
export async function postProof(em: EntityManager, site: Site, proof: Proof): Promise<boolean> {
  if (!isMailSetUp(site.config)) return false
  const [[count] = [0]] = await transactionRows(em)('select count(*) as n from outgoing_mail where address = ? and proof = 1 and created_at > ?', [
    proof.address,
    site.clock.now().getTime() - hourMs,
  ])
  if (Number(count) >= proofsAnHour) return false
  await insertRows(em, 'outgoing_mail', columns, [rowOf(site, proof, proof, true)])
  return true
}

/**
 * Posts a mail to the holders of accounts, each in the language that the holder used last, in the caller's transaction. Only to an address
 * that its holder has proven and that is still the account's; an account that is locked or has no such address is left out. A few statements for each 1 000.
 */
export async function postMail(em: EntityManager, site: Site, letters: readonly Letter[], words: MailWords): Promise<void> {
  if (!isMailSetUp(site.config)) return
  const rows = transactionRows(em)
  for (const chunk of chunks(letters)) {
    const found = await rows(
      `select id, email, proven_email, language from account where email is not null and locked_at is null and id in ${placeholders(chunk.length)}`,
      chunk.map(({ accountId }) => accountId),
    )
    // Compared here, letter by letter: the database takes é for e.
    const reached = new Map(found.filter(([, email, proven]) => isProven(email, proven)).map(([id, email, , language]) => [Number(id), { address: String(email), language: language as Language }]))
    const mails = chunk.flatMap(letter => {
      const to = reached.get(letter.accountId)
      return to ? [rowOf(site, words, { ...letter, ...to }, false)] : []
    })
    await insertRows(em, 'outgoing_mail', columns, mails)
  }
}
