import { graphql } from '@xueshi/schema'

export const unitsQuery = graphql(`
  query Units($text: String, $after: String) {
    units(text: $text, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        creditCode
        kind
        region {
          code
          name
          parent {
            code
            name
          }
        }
        departments {
          id
          name
        }
      }
    }
  }
`)

export const unitFormTablesQuery = graphql(`
  query UnitFormTables {
    regions {
      code
      name
      parent {
        code
      }
    }
    industries: codeTable(kind: INDUSTRY) {
      id
      code
      name
    }
  }
`)

export const createUnitMutation = graphql(`
  mutation CreateUnit($input: UnitInput!) {
    createUnit(input: $input) {
      ... on UnitCreated {
        unit {
          id
          name
          creditCode
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

export const accountFragment = graphql(`
  fragment Account_Row on Account {
    id
    kind
    name
    maskedLogin
    locked
    activated
    createdAt
    assignments {
      id
      role
      unit {
        id
        name
      }
      department {
        id
        name
      }
    }
  }
`)

export const accountsQuery = graphql(`
  query Accounts($text: String, $kind: AccountKind, $after: String) {
    accounts(text: $text, kind: $kind, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Account_Row
      }
    }
  }
`)

export const createAccountMutation = graphql(`
  mutation CreateAccount($input: AccountInput!) {
    createAccount(input: $input) {
      ... on AccountCreated {
        account {
          ...Account_Row
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

export const issueOneTimeCodeMutation = graphql(`
  mutation IssueOneTimeCode($accountId: ID!) {
    issueOneTimeCode(accountId: $accountId) {
      ... on AccountCreated {
        account {
          ...Account_Row
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

export const setAccountLockedMutation = graphql(`
  mutation SetAccountLocked($accountId: ID!, $locked: Boolean!, $reason: String!) {
    setAccountLocked(accountId: $accountId, locked: $locked, reason: $reason) {
      ...Account_Row
      ... on UserError {
        code
        message
      }
    }
  }
`)

/** Fuzzy by name, exact by credit code; at most 10. */
export const unitChoicesQuery = graphql(`
  query UnitChoices($text: String!) {
    searchUnits(text: $text) {
      id
      name
      creditCode
      departments {
        id
        name
      }
    }
  }
`)
