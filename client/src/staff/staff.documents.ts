import { graphql } from '@xueshi/schema'

/** A person in the list of staff; the phone masked. */
export const staffRowFragment = graphql(`
  fragment Staff_Row on Professional {
    id
    version
    name
    maskedIdNumber
    position
    maskedPhone
    accountState
    standing
    department {
      id
      name
    }
    wantedDepartment {
      id
      name
    }
    titleSeries {
      id
      name
    }
  }
`)

export const staffListQuery = graphql(`
  query StaffList($filter: ProfessionalFilter!, $orderBy: ProfessionalOrder!, $descending: Boolean!, $first: Int!, $after: String) {
    professionals(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      nodes {
        ...Staff_Row
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      asOf
      totalCount
      totalIsCapped
    }
  }
`)

/** What the page itself depends on: what may be done, where people can be put, and how many are nowhere yet. */
export const staffOverviewQuery = graphql(`
  query StaffOverview {
    staffPermissions {
      canAdd {
        allowed
        code
        reason
      }
      canAssignDepartment {
        allowed
        code
        reason
      }
      canConfirm {
        allowed
        code
        reason
      }
    }
    professionals(filter: { withoutDepartment: true, awaitingConfirmation: false }, first: 1) {
      totalCount
    }
    awaiting: professionals(filter: { awaitingConfirmation: true }, first: 1) {
      totalCount
      totalIsCapped
    }
    viewer {
      id
      assignmentId
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

/** One person with everything that the page shows of them. */
export const staffPersonFragment = graphql(`
  fragment Staff_Person on Professional {
    ...Staff_Row
    phone
    email
    industry {
      id
      code
      name
    }
    titleSeries {
      id
      code
      name
    }
    title {
      id
      name
    }
    employments {
      id
      startsOn
      endsOn
      unit {
        id
        name
      }
      department {
        id
        name
      }
    }
    accountEvents {
      id
      at
      action
      byName
      changed
      departmentName
      unit {
        id
        name
      }
    }
    permissions {
      canConfirm {
        allowed
        code
        reason
      }
      canManage {
        allowed
        code
        reason
      }
      canAssignDepartment {
        allowed
        code
        reason
      }
      canResetAccess {
        allowed
        code
        reason
      }
      canRevealIdNumber {
        allowed
        code
        reason
      }
    }
  }
`)

export const staffPersonQuery = graphql(`
  query StaffPerson($id: ID!, $year: Int!) {
    professional(id: $id) {
      ...Staff_Person
      annualHours(year: $year) {
        id
        year
        publicRequired
        publicElective
        professionalHours
        total
        met
        shortfalls {
          rule
          barring
          missing
          message
        }
      }
    }
  }
`)

export const updateStaffMutation = graphql(`
  mutation UpdateStaff($id: ID!, $version: Int!, $input: StaffInput!) {
    updateStaff(id: $id, version: $version, input: $input) {
      ... on Professional {
        id
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

/** What a batch has come to. */
export const staffOutcomeFragment = graphql(`
  fragment Staff_Outcome on StaffBatchResult {
    succeeded
    failed
    items {
      id
      professional {
        id
        name
        maskedIdNumber
      }
      error {
        code
        message
        ... on InvalidInput {
          fields {
            message
          }
        }
      }
    }
  }
`)

export const assignDepartmentMutation = graphql(`
  mutation AssignDepartment($selection: PeopleSelection!, $departmentId: ID) {
    assignDepartment(selection: $selection, departmentId: $departmentId) {
      ...Staff_Outcome
    }
  }
`)

export const confirmStaffMutation = graphql(`
  mutation ConfirmStaff($selection: PeopleSelection!) {
    confirmStaff(selection: $selection) {
      ...Staff_Outcome
    }
  }
`)

export const refuseStaffMutation = graphql(`
  mutation RefuseStaff($selection: PeopleSelection!, $reason: String!) {
    refuseStaff(selection: $selection, reason: $reason) {
      ...Staff_Outcome
    }
  }
`)

export const addStaffMutation = graphql(`
  mutation AddStaff($input: NewStaffInput!, $idempotencyKey: String!) {
    addStaff(input: $input, idempotencyKey: $idempotencyKey) {
      ... on StaffAccess {
        oneTimeCode
        expiresAt
        professional {
          id
          name
        }
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

export const resetAccessMutation = graphql(`
  mutation ResetAccess($professionalId: ID!, $version: Int!, $idempotencyKey: String!) {
    resetAccess(professionalId: $professionalId, version: $version, idempotencyKey: $idempotencyKey) {
      ... on StaffAccess {
        oneTimeCode
        expiresAt
        professional {
          id
          name
        }
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

export const revealStaffIdNumberMutation = graphql(`
  mutation RevealStaffIdNumber($professionalId: ID!, $reason: String!) {
    revealIdNumber(professionalId: $professionalId, reason: $reason) {
      ... on IdNumber {
        value
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
