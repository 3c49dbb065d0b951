import { useApolloClient, useMutation } from '@vue/apollo-composable'
import type { MarkMessagesReadMutationVariables, Message_ItemFragment } from '@xueshi/schema'
import { useI18n } from 'vue-i18n'
import { useSession } from '../session/useSession'
import { toast } from '../ui/toast'
import { useKeyset } from '../ui/useKeyset'
import { useFaultWords } from '../useFaultWords'
import { markMessagesReadMutation, messagesQuery, todosQuery } from './inbox.documents'

/** The messages, all or the unread ones, and marking them as read: what is marked stays in sight until the page is opened anew. */
export function useMessages(onlyUnread: () => boolean) {
  const { t } = useI18n()
  const session = useSession()
  const words = useFaultWords()
  const { resolveClient } = useApolloClient()
  const list = useKeyset<Message_ItemFragment>(
    () => JSON.stringify([onlyUnread(), session.language]),
    async (after) => {
      const { data } = await resolveClient().query({ query: messagesQuery, variables: { unread: onlyUnread(), after }, fetchPolicy: 'network-only' })
      return data.messages
    },
  )
  const { mutate, loading } = useMutation(markMessagesReadMutation, {
    update: (cache, { data }) => void (data && cache.writeQuery({ query: todosQuery, data: { __typename: 'Query', todos: data.markMessagesRead } })),
  })

  async function mark(variables: MarkMessagesReadMutationVariables, those: readonly Message_ItemFragment[]): Promise<boolean> {
    try {
      await mutate(variables)
      for (const message of those) list.put({ ...message, read: true })
      return true
    } catch (reason) {
      toast(words(reason) ?? '', { kind: 'danger' })
      return false
    }
  }
  const markOne = (message: Message_ItemFragment) => mark({ ids: [message.id] }, [message])
  /** All up to the newest that is shown, so that nothing is marked that has never been in sight of anybody. */
  async function markAll() {
    const [newest] = list.rows.value
    if (newest && (await mark({ upTo: newest.id }, list.rows.value))) toast(t('inbox.allRead'))
  }
  return { list, marking: loading, markOne, markAll }
}
