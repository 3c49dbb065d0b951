import { graphql } from '@xueshi/schema'

export const auditRowFragment = graphql(`
  fragment Audit_Row on AuditRow {
    id
    at
    noun
    action
    actorName
    actorRole
    actorUnit {
      id
      name
    }
    aboutName
    unit {
      id
      name
    }
    department {
      id
      name
    }
    address
    details {
      name
      values
    }
  }
`)

export const auditRowsQuery = graphql(`
  query AuditRows($filter: AuditFilter, $after: String) {
    auditRows(filter: $filter, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Audit_Row
      }
    }
  }
`)
