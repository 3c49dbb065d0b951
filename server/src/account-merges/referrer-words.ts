import type { Language } from '../errors/language.js'
import { wording, type MessageCode } from '../errors/message.js'
import { accountMergeMessages } from './account-merge-messages.js'

/** What a reference is called to those who merge, such as 本人的学时登记 of `hour_record.professional_id`; its own name where nobody has worded it. */
export function referrerWords(referrer: string, language: Language): string {
  const code = `ACCOUNT_MERGE_MOVES_${referrer.replace('.', '_')}`
  return code in accountMergeMessages ? wording(code as MessageCode, language) : referrer
}
