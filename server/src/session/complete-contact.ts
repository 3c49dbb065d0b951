import type { Actor } from '../access/actor.js'
import { emailFault, normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { readContact } from '../accounts/contact.read.js'
import type { Contact } from '../accounts/contact.type.js'
import type { Context } from '../context.js'
import { transactionally } from '../database/transaction.js'
import { write } from '../database/write.js'
import { invalidInput, type InvalidInput } from '../errors/user-error.js'

/** Sets phone (required) and, where it is given, email of the signed-in account, also while it is being activated. Both faults at once. */
export async function completeContact(context: Context, actor: Actor, typed: { phone: string; email: string | null | undefined }): Promise<Contact | InvalidInput> {
  const phone = normaliseContact(typed.phone)
  const email = normaliseContact(typed.email)
  const faults = [phoneFault(phone), emailFault(email)].filter(fault => fault !== null)
  if (faults.length > 0) return invalidInput(context.language, faults)
  return transactionally(context.database.fork(), async em => {
    const kept = typed.email === undefined ? 'email' : '?'
    await write(em, `update account set phone = ?, email = ${kept}, version = version + 1 where id = ?`, [phone, ...(typed.email === undefined ? [] : [email]), actor.accountId])
    // The profile's version stands for the contact as well: who has it open is told that it changed.
    await write(em, 'update professional set updated_at = ?, version = version + 1 where account_id = ?', [context.clock.now().getTime(), actor.accountId])
    return readContact(em, actor.accountId)
  })
}
