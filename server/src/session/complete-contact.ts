import type { Actor } from '../access/actor.js'
import { emailFault, normaliseContact, phoneFault } from '../accounts/contact-faults.js'
import { Contact } from '../accounts/contact.type.js'
import type { Context } from '../context.js'
import { write } from '../database/write.js'
import { invalidInput, type InvalidInput } from '../errors/user-error.js'

/** Sets phone (required) and email of the signed-in account, also while it is being activated. Both faults at once. */
export async function completeContact(context: Context, actor: Actor, typed: { phone: string; email: string | null }): Promise<Contact | InvalidInput> {
  const phone = normaliseContact(typed.phone)
  const email = normaliseContact(typed.email)
  const faults = [phoneFault(phone), emailFault(email)].filter(fault => fault !== null)
  if (faults.length > 0) return invalidInput(context.language, faults)
  await write(context.database.fork(), 'update account set phone = ?, email = ?, version = version + 1 where id = ?', [phone, email, actor.accountId])
  return Object.assign(new Contact(), { phone, email })
}
