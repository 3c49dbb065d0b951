import { graphql } from '@xueshi/schema'

export const managedUnitFragment = graphql(`
  fragment ManagedUnit_Row on ManagedUnit {
    id
    version
    name
    creditCode
    kind
    people
    closedAt
    region {
      code
      name
      parent {
        code
        name
      }
    }
    mergedInto {
      id
      name
    }
    history {
      id
      at
      action
      actorName
      otherName
      reason
    }
    permissions {
      canChange {
        allowed
        reason
      }
    }
  }
`)

export const registrationFragment = graphql(`
  fragment Registration_Row on UnitRegistration {
    id
    version
    name
    creditCode
    creditCodeChecks
    creditCodeReason
    sameNameReason
    kind
    contactName
    contactPhone
    bySignedIn
    state
    refusalReason
    decidedByName
    decidedAt
    createdAt
    sameCodeWaiting
    region {
      code
      name
      parent {
        code
        name
      }
    }
    alike {
      id
      name
      creditCode
    }
    permissions {
      canDecide {
        allowed
        reason
      }
    }
  }
`)

export const mergeFragment = graphql(`
  fragment UnitMerge_Row on UnitMerge {
    id
    version
    at
    undoUntil
    actorName
    reason
    undoneAt
    unit {
      id
      name
    }
    into {
      id
      name
    }
    permissions {
      canUndo {
        allowed
        reason
      }
    }
  }
`)

export const registrationsQuery = graphql(`
  query UnitRegistrations($state: UnitRegistrationState!, $after: String) {
    unitRegistrations(state: $state, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Registration_Row
      }
    }
  }
`)

export const registrationsWaitingQuery = graphql(`
  query RegistrationsWaiting {
    unitRegistrations(state: WAITING, first: 1) {
      totalCount
    }
  }
`)

export const confirmRegistrationMutation = graphql(`
  mutation ConfirmRegistration($id: ID!, $version: Int!) {
    confirmUnitRegistration(id: $id, version: $version) {
      ... on UnitConfirmed {
        unit {
          id
          name
        }
        oneTimeCode
        expiresAt
      }
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

export const refuseRegistrationMutation = graphql(`
  mutation RefuseRegistration($id: ID!, $version: Int!, $reason: String!) {
    refuseUnitRegistration(id: $id, version: $version, reason: $reason) {
      ...Registration_Row
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

export const managedUnitsQuery = graphql(`
  query ManagedUnits($text: String, $closed: Boolean!, $after: String) {
    managedUnits(text: $text, closed: $closed, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ManagedUnit_Row
      }
    }
  }
`)

export const renameUnitMutation = graphql(`
  mutation RenameUnit($id: ID!, $version: Int!, $name: String!, $reason: String!) {
    renameUnit(id: $id, version: $version, name: $name, reason: $reason) {
      ...ManagedUnit_Row
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

export const unitEffectsQuery = graphql(`
  query UnitEffects($id: ID!) {
    unitEffects(id: $id) {
      people
      administrators
      waiting
      entries
      other
      authority
    }
  }
`)

export const closeUnitMutation = graphql(`
  mutation CloseUnit($id: ID!, $version: Int!, $reason: String!) {
    closeUnit(id: $id, version: $version, reason: $reason) {
      ...ManagedUnit_Row
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

export const duplicatesQuery = graphql(`
  query UnitDuplicates($after: String) {
    unitDuplicates(first: 50, after: $after) {
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
          id
          name
          creditCode
          people
        }
        second {
          id
          name
          creditCode
          people
        }
      }
    }
  }
`)

export const mergesQuery = graphql(`
  query UnitMerges($after: String) {
    unitMerges(first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...UnitMerge_Row
      }
    }
  }
`)

export const mergePreviewQuery = graphql(`
  query UnitMergePreview($id: ID!, $intoId: ID!) {
    unitMergePreview(id: $id, intoId: $intoId) {
      unit {
        ...ManagedUnit_Row
      }
      into {
        ...ManagedUnit_Row
      }
      administrators
      canMerge {
        allowed
        reason
      }
      counts {
        referrer
        label
        status
        unitBefore
        intoBefore
        unitAfter
        intoAfter
      }
    }
  }
`)

export const mergeUnitsMutation = graphql(`
  mutation MergeUnits($id: ID!, $version: Int!, $intoId: ID!, $intoVersion: Int!, $reason: String!) {
    mergeUnits(id: $id, version: $version, intoId: $intoId, intoVersion: $intoVersion, reason: $reason) {
      ...UnitMerge_Row
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

export const undoMergeMutation = graphql(`
  mutation UndoUnitMerge($id: ID!, $version: Int!) {
    undoUnitMerge(id: $id, version: $version) {
      ... on UnitMergeUndone {
        unit {
          id
          name
        }
        stayed {
          label
          count
          examples
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

/** What happened to a unit, for its own people. */
export const unitHistoryQuery = graphql(`
  query UnitHistory($unitId: ID!) {
    unitHistory(unitId: $unitId) {
      id
      at
      action
      actorName
      otherName
      reason
    }
  }
`)
