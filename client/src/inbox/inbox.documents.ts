import { graphql } from '@xueshi/schema'

/** What waits, for the menu and the header. */
export const todosQuery = graphql(`
  query Todos {
    todos {
      unreadMessages
      unreadElsewhere
      waitingReviews
      staffWithoutDepartment
      staffToConfirm
      returnedRecords
    }
  }
`)

export const messageFragment = graphql(`
  fragment Message_Item on Message {
    id
    kind
    text
    detail
    at
    read
    hourRecordId
  }
`)

export const messagesQuery = graphql(`
  query Messages($unread: Boolean, $after: String) {
    messages(unread: $unread, first: 20, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Message_Item
      }
    }
  }
`)

export const markMessagesReadMutation = graphql(`
  mutation MarkMessagesRead($ids: [ID!], $upTo: ID) {
    markMessagesRead(ids: $ids, upTo: $upTo) {
      unreadMessages
      unreadElsewhere
      waitingReviews
      staffWithoutDepartment
      staffToConfirm
      returnedRecords
    }
  }
`)
