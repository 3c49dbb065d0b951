import { graphql } from '@xueshi/schema'

export const mergePersonFragment = graphql(`
  fragment MergePerson_Row on MergePerson {
    id
    version
    name
    maskedIdNumber
    birthDate
    standing
    accountState
    unit {
      id
      name
    }
    department {
      id
      name
    }
    offices {
      role
      place
    }
  }
`)

export const accountMergeFragment = graphql(`
  fragment AccountMerge_Row on AccountMerge {
    id
    version
    at
    undoUntil
    actorName
    reason
    undoneAt
    person {
      ...MergePerson_Row
    }
    into {
      ...MergePerson_Row
    }
    permissions {
      canUndo {
        allowed
        reason
      }
    }
  }
`)

export const accountDuplicatesQuery = graphql(`
  query AccountDuplicates($after: String) {
    accountDuplicates(first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        signs
        first {
          ...MergePerson_Row
        }
        second {
          ...MergePerson_Row
        }
      }
    }
  }
`)

export const accountMergesQuery = graphql(`
  query AccountMerges($after: String) {
    accountMerges(first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AccountMerge_Row
      }
    }
  }
`)

export const mergePeopleQuery = graphql(`
  query MergePeople($text: String!) {
    mergePeople(text: $text) {
      ...MergePerson_Row
    }
  }
`)

export const accountMergePreviewQuery = graphql(`
  query AccountMergePreview($id: ID!, $intoId: ID!) {
    accountMergePreview(id: $id, intoId: $intoId) {
      person {
        ...MergePerson_Row
      }
      into {
        ...MergePerson_Row
      }
      alike
      years {
        year
        person
        into
        after
      }
      canMerge {
        allowed
        reason
      }
      counts {
        referrer
        label
        status
        personBefore
        intoBefore
        personAfter
        intoAfter
      }
    }
  }
`)

export const mergeAccountsMutation = graphql(`
  mutation MergeAccounts($id: ID!, $version: Int!, $intoId: ID!, $intoVersion: Int!, $reason: String!) {
    mergeAccounts(id: $id, version: $version, intoId: $intoId, intoVersion: $intoVersion, reason: $reason) {
      ...AccountMerge_Row
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          code
          message
        }
      }
    }
  }
`)

export const undoAccountMergeMutation = graphql(`
  mutation UndoAccountMerge($id: ID!, $version: Int!) {
    undoAccountMerge(id: $id, version: $version) {
      ... on AccountMergeUndone {
        person {
          id
          name
          maskedIdNumber
        }
        stayed {
          label
          count
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
