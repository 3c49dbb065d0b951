import { graphql } from '@xueshi/schema'

export const departmentRowFragment = graphql(`
  fragment Department_Row on UnitDepartment {
    id
    version
    name
    people
    closedAt
    mergedInto {
      id
      name
    }
    administrators {
      id
      name
    }
    history {
      id
      at
      action
      actorName
      otherName
    }
    permissions {
      canChange {
        allowed
        reason
      }
    }
  }
`)

export const departmentsQuery = graphql(`
  query Departments($closed: Boolean!, $after: String) {
    unitDepartments(closed: $closed, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Department_Row
      }
    }
  }
`)

/** All open departments of the caller's unit, to choose from. */
export const departmentChoicesQuery = graphql(`
  query DepartmentChoices {
    viewer {
      id
      unit {
        id
        departments {
          id
          name
        }
      }
    }
  }
`)

export const departmentEffectsQuery = graphql(`
  query DepartmentEffects($id: ID!) {
    departmentEffects(id: $id) {
      people
      waiting
      administrators
      entries
    }
  }
`)

export const createDepartmentMutation = graphql(`
  mutation CreateDepartment($name: String!, $idempotencyKey: String!) {
    createDepartment(name: $name, idempotencyKey: $idempotencyKey) {
      ...Department_Row
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

export const renameDepartmentMutation = graphql(`
  mutation RenameDepartment($id: ID!, $version: Int!, $name: String!) {
    renameDepartment(id: $id, version: $version, name: $name) {
      ...Department_Row
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

export const mergeDepartmentMutation = graphql(`
  mutation MergeDepartment($id: ID!, $version: Int!, $intoId: ID!) {
    mergeDepartment(id: $id, version: $version, intoId: $intoId) {
      ...Department_Row
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

export const closeDepartmentMutation = graphql(`
  mutation CloseDepartment($id: ID!, $version: Int!) {
    closeDepartment(id: $id, version: $version) {
      ...Department_Row
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
