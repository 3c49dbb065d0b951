/** What is done to records: 提交审核, 撤回, 删除. */
export type HourVerb = 'submit' | 'withdraw' | 'remove'

/** Why one record failed: a reason, or the fields at fault with a reason each. */
export interface BatchError {
  code: string
  message: string
  fields?: readonly { code: string; message: string }[]
}

/** What the server says of a batch. */
export interface BatchAnswer {
  succeeded: number
  failed: number
  items: readonly { id: string; error?: BatchError | null; record?: { title: string } | null }[]
}

/** What became of each record of a batch, failures first. */
export interface BatchOutcome {
  verb: HourVerb
  succeeded: number
  failed: number
  items: { id: string; title: string; failure: { codes: string[]; message: string } | null }[]
}

/** The most exact words: those of the fields where there are any. */
export function failureOf({ code, message, fields }: BatchError): { codes: string[]; message: string } {
  if (!fields?.length) return { codes: [code], message }
  return { codes: fields.map((field) => field.code), message: fields.map((field) => field.message).join(' ') }
}

/** Joins the answer with the titles of the records that were sent; what was sent as a filter brings its own. */
export function batchOutcome(verb: HourVerb, records: readonly { id: string; title: string }[], answer: BatchAnswer): BatchOutcome {
  const titles = new Map(records.map((record) => [record.id, record.title]))
  const items = answer.items.map((item) => ({ id: item.id, title: titles.get(item.id) ?? item.record?.title ?? '', failure: item.error ? failureOf(item.error) : null }))
  return {
    verb,
    succeeded: answer.succeeded,
    failed: answer.failed,
    items: [...items.filter((item) => item.failure), ...items.filter((item) => !item.failure)],
  }
}

/** Whether the server asks for a reason before it goes on. */
export function asksForReason(outcome: BatchOutcome | null): boolean {
  return outcome?.items.some((item) => item.failure?.codes.includes('REASON_REQUIRED')) ?? false
}
