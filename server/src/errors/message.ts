import type { Language } from './language.js'
import { examMessages } from '../exams/exam-messages.js'
import { questionMessages } from '../exams/question-messages.js'
import { hourMessages } from '../hours/hour-messages.js'
import { accountMergeMessages } from '../account-merges/account-merge-messages.js'
import { accountMessages } from '../accounts/account-messages.js'
import { courseEditMessages } from '../courses/course-edit-messages.js'
import { courseMessages } from '../courses/course-messages.js'
import { publicYearMessages } from '../courses/public-year-messages.js'
import { certificateMessages } from '../certificates/certificate-messages.js'
import { exportMessages } from '../exports/export-messages.js'
import { fileMessages } from '../files/file-messages.js'
import { importMessages } from '../imports/import-messages.js'
import { mailMessages } from '../mail/mail-messages.js'
import { messageMessages } from '../messages/message-messages.js'
import { moveMessages } from '../moves/move-messages.js'
import { opinionMessages } from '../opinions/opinion-messages.js'
import { professionalMessages } from '../professionals/professional-messages.js'
import { supportMessages } from '../support/support-messages.js'
import { unitMergeMessages } from '../unit-merges/unit-merge-messages.js'
import { unitRegistrationMessages } from '../unit-registrations/unit-registration-messages.js'
import { unitMessages } from '../units/unit-messages.js'
import { windowMessages } from '../windows/window-messages.js'
import { generalMessages } from './general-messages.js'

/** Parameters of a message. */
export type MessageParams = Readonly<Record<string, string | number>>
/** A noun's messages by stable code: Chinese, English; {names} are filled from the parameters. */
export type MessageTable = Readonly<Record<string, readonly [zh: string, en: string]>>

const messages = { ...generalMessages, ...accountMessages, ...unitMessages, ...unitRegistrationMessages, ...unitMergeMessages, ...accountMergeMessages, ...fileMessages, ...professionalMessages, ...exportMessages, ...hourMessages, ...importMessages, ...opinionMessages, ...windowMessages, ...mailMessages, ...messageMessages, ...moveMessages, ...courseMessages, ...courseEditMessages, ...publicYearMessages, ...examMessages, ...questionMessages, ...certificateMessages, ...supportMessages }

/** A stable code of something that the server says. */
export type MessageCode = keyof typeof messages & string

/** Whether a text is a code that has words. */
export const isMessageCode = (text: string): text is MessageCode => Object.hasOwn(messages, text)

/** Words a code in the language asked for. */
export function wording(code: MessageCode, language: Language, params: MessageParams = {}): string {
  const [zh, en] = messages[code]
  return (language === 'zh' ? zh : en).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
