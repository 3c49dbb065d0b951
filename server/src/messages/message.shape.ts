import { asBoolean, batched, column, expression, type Raw, type ReadContext, type Shape } from '../database/read-shape.js'
import type { MessageKind } from './message-kind.js'
import { toldWords } from './message-words.js'
import { waitingOf } from './waiting-of.js'

/** The words of all messages at once, as some say how many wait now. */
async function textsOf(raws: readonly Raw[], context: ReadContext): Promise<Map<unknown, unknown>> {
  const waiting = await waitingOf(raws, context.rows)
  return new Map(
    raws.map(raw => {
      const id = Number(raw['id'])
      const told = { kind: raw['kind'] as MessageKind, count: waiting.get(id) ?? Number(raw['count']), params: JSON.parse(String(raw['params'])) }
      return [raw, toldWords(told, context.language)]
    }),
  )
}

/** How messages are read; readers add messageScope. */
export const messageShape: Shape = {
  typename: 'Message',
  table: 'message',
  key: 'id',
  fields: {
    id: column('id'),
    kind: column('kind'),
    text: batched(['id', 'kind', 'count', 'params', 'unitId', 'departmentId', 'year', 'at', 'readAt'], textsOf, () => ''),
    detail: column('detail'),
    at: column('at'),
    read: expression(message => `(${message}.read_at is not null)`, asBoolean),
    hourRecordId: column('hourRecordId', String),
  },
}
