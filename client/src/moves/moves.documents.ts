import { graphql } from '@xueshi/schema'

export const moveRowFragment = graphql(`
  fragment Move_Row on UnitMove {
    id
    version
    state
    person {
      name
      maskedIdNumber
    }
    professional {
      id
      department {
        id
        name
      }
    }
    fromUnit {
      id
      kind
      name
    }
    toUnit {
      id
      name
    }
    department {
      id
      name
    }
    note
    askedAt
    acceptedAt
    dueOn
    effectiveOn
    administers {
      id
      role
      department {
        id
        name
      }
    }
    history {
      id
      at
      action
      actorName
      reason
      effectiveOn
      unit {
        id
        name
      }
    }
    permissions {
      canAccept {
        allowed
        reason
      }
      canRefuse {
        allowed
        reason
      }
      canAgree {
        allowed
        reason
      }
      canObject {
        allowed
        reason
      }
      canWithdraw {
        allowed
        reason
      }
    }
  }
`)

/** One's own moves. */
export const myMovesQuery = graphql(`
  query MyMoves {
    viewer {
      id
      unit {
        id
        name
      }
    }
    myMoves {
      ...Move_Row
    }
  }
`)

export const unitMovesQuery = graphql(`
  query UnitMoves($list: MoveList!, $after: String) {
    unitMoves(list: $list, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Move_Row
      }
    }
  }
`)

/** How many wait for the unit's word, in and out. */
export const movesWaitingQuery = graphql(`
  query MovesWaiting {
    todos {
      movesToAccept
      movesToAnswer
    }
  }
`)

export const askMoveMutation = graphql(`
  mutation AskMove($input: MoveInput!, $idempotencyKey: String!) {
    askMove(input: $input, idempotencyKey: $idempotencyKey) {
      ...Move_Row
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

export const withdrawMoveMutation = graphql(`
  mutation WithdrawMove($id: ID!, $version: Int!) {
    withdrawMove(id: $id, version: $version) {
      ...Move_Row
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

export const acceptMoveMutation = graphql(`
  mutation AcceptMove($id: ID!, $version: Int!, $departmentId: ID) {
    acceptMove(id: $id, version: $version, departmentId: $departmentId) {
      ...Move_Row
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

export const refuseMoveMutation = graphql(`
  mutation RefuseMove($id: ID!, $version: Int!, $reason: String!) {
    refuseMove(id: $id, version: $version, reason: $reason) {
      ...Move_Row
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

export const agreeToMoveMutation = graphql(`
  mutation AgreeToMove($id: ID!, $version: Int!) {
    agreeToMove(id: $id, version: $version) {
      ...Move_Row
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

export const objectToMoveMutation = graphql(`
  mutation ObjectToMove($id: ID!, $version: Int!, $reason: String!) {
    objectToMove(id: $id, version: $version, reason: $reason) {
      ...Move_Row
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
