import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

/** A message as tests read it. */
export interface Told {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly detail: string | null
  readonly read: boolean
  readonly hourRecordId: string | null
}

/** What somebody has been told, the newest first. */
export async function messagesOf(server: TestServer, who: Person, unread = false): Promise<Told[]> {
  return (await ask(server, who, 'query ($unread: Boolean) { messages(unread: $unread, first: 100) { nodes { id kind text detail read hourRecordId } } }', { unread })).messages.nodes
}

/** What waits for somebody. */
export async function todosOf(server: TestServer, who: Person) {
  return (await ask(server, who, '{ todos { unreadMessages unreadElsewhere waitingReviews staffWithoutDepartment returnedRecords } }')).todos
}

/** Marks messages as read; gives how many are still unread. */
export async function markRead(server: TestServer, who: Person, which: { ids?: readonly string[]; upTo?: string }): Promise<number> {
  return (await ask(server, who, 'mutation ($ids: [ID!], $upTo: ID) { markMessagesRead(ids: $ids, upTo: $upTo) { unreadMessages } }', which)).markMessagesRead.unreadMessages
}
