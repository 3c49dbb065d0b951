import { graphql } from '@xueshi/schema'

export const administratorRowFragment = graphql(`
  fragment Administrator_Row on UnitAdministrator {
    id
    version
    role
    name
    maskedIdNumber
    activated
    locked
    jobTitle
    phone
    onStaff
    signInAllowed
    duties
    endedAt
    isSelf
    department {
      id
      name
    }
    history {
      id
      at
      action
      actorName
      fromDepartment
      toDepartment
    }
    permissions {
      canEdit {
        allowed
        reason
      }
      canIssueCode {
        allowed
        reason
      }
      canRemove {
        allowed
        reason
      }
    }
  }
`)

export const administratorsQuery = graphql(`
  query UnitAdministrators($name: String, $departmentId: ID, $ended: Boolean!, $after: String) {
    unitAdministrators(name: $name, departmentId: $departmentId, ended: $ended, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Administrator_Row
      }
    }
  }
`)

export const administratorQuery = graphql(`
  query UnitAdministrator($id: ID!) {
    unitAdministrator(id: $id) {
      ...Administrator_Row
    }
  }
`)

export const administratorEffectsQuery = graphql(`
  query AdministratorEffects($id: ID!, $leaving: Boolean!, $departmentId: ID) {
    administratorEffects(id: $id, leaving: $leaving, departmentId: $departmentId) {
      entries
      successor
    }
  }
`)

export const addAdministratorMutation = graphql(`
  mutation AddUnitAdministrator($input: NewAdministratorInput!, $idempotencyKey: String!) {
    addUnitAdministrator(input: $input, idempotencyKey: $idempotencyKey) {
      ... on AdministratorAdded {
        administrator {
          ...Administrator_Row
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

export const changeAdministratorMutation = graphql(`
  mutation ChangeUnitAdministrator($id: ID!, $version: Int!, $input: AdministratorInput!) {
    changeUnitAdministrator(id: $id, version: $version, input: $input) {
      ...Administrator_Row
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

export const issueAdministratorCodeMutation = graphql(`
  mutation IssueAdministratorCode($id: ID!) {
    issueAdministratorCode(id: $id) {
      ... on AdministratorAdded {
        administrator {
          ...Administrator_Row
        }
        oneTimeCode
        expiresAt
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const removeAdministratorMutation = graphql(`
  mutation RemoveUnitAdministrator($id: ID!, $version: Int!) {
    removeUnitAdministrator(id: $id, version: $version) {
      ...Administrator_Row
      ... on UserError {
        code
        message
      }
    }
  }
`)
