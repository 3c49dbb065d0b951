import type { Language } from '../errors/language.js'
import { wording, type MessageCode } from '../errors/message.js'
import { unitMergeMessages } from './unit-merge-messages.js'

/** What a reference is called to those who merge, such as 现有人员 of `professional.unit_id`; its own name where nobody has worded it. */
export function referrerWords(referrer: string, language: Language): string {
  const code = `MERGE_MOVES_${referrer.replace('.', '_')}`
  return code in unitMergeMessages ? wording(code as MessageCode, language) : referrer
}
