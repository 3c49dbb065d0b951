import { graphql } from '@xueshi/schema'

/** The years with the days that hold for the caller's unit, and what the caller may open and set. */
export const windowYearsQuery = graphql(`
  query WindowYears {
    site {
      today
    }
    windowPermissions {
      canOpenPerson {
        allowed
        reason
      }
      canOpenUnit {
        allowed
        reason
      }
      canOpenReview {
        allowed
        reason
      }
      canChangeYears {
        allowed
        reason
      }
    }
    annualRequirements {
      ...Window_Year
    }
  }

  fragment Window_Year on AnnualRequirement {
    year
    version
    entryOpensOn
    entryClosesOn
    reviewClosesOn
    entryUntil
    reviewUntil
    entryOpen
    reviewOpen
    windowHistory {
      id
      at
      actorName
      reason
      entryOpensOn
      entryClosesOn
      reviewClosesOn
      formerEntryOpensOn
      formerEntryClosesOn
      formerReviewClosesOn
    }
  }
`)

export const windowOpeningsQuery = graphql(`
  query WindowOpenings($inForce: Boolean!, $after: String) {
    windowOpenings(inForce: $inForce, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Window_Opening
      }
    }
  }

  fragment Window_Opening on WindowOpening {
    id
    version
    year
    state
    entryClosesOn
    reviewClosesOn
    reason
    grantedBy
    createdAt
    withdrawnAt
    withdrawnBy
    withdrawReason
    unit {
      id
      name
    }
    grantedUnit {
      id
      name
    }
    person {
      name
      maskedIdNumber
    }
    permissions {
      canWithdraw {
        allowed
        reason
      }
    }
  }
`)

/** The days that hold for a person now. */
export const windowDaysQuery = graphql(`
  query WindowDays($year: Int!, $professionalId: ID!) {
    annualRequirement(year: $year, professionalId: $professionalId) {
      year
      entryUntil
      reviewUntil
    }
  }
`)

export const openWindowMutation = graphql(`
  mutation OpenWindow($input: WindowOpeningInput!, $idempotencyKey: String!) {
    openWindow(input: $input, idempotencyKey: $idempotencyKey) {
      ...Window_Opening
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

export const withdrawWindowMutation = graphql(`
  mutation WithdrawWindowOpening($id: ID!, $version: Int!, $reason: String!) {
    withdrawWindowOpening(id: $id, version: $version, reason: $reason) {
      ...Window_Opening
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

export const changeYearWindowsMutation = graphql(`
  mutation ChangeYearWindows($year: Int!, $version: Int!, $input: YearWindowsInput!) {
    changeYearWindows(year: $year, version: $version, input: $input) {
      ...Window_Year
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
