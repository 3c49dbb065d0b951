import { graphql } from '@xueshi/schema'

/** One's own years: what has been issued, what can be, and what is missing. */
export const ownCertificatesQuery = graphql(`
  query OwnCertificates {
    myCertificates {
      ...Certificate_Standing
    }
  }

  fragment Certificate_Standing on CertificateStanding {
    id
    year
    kind
    canIssue {
      allowed
      code
      reason
    }
    shortfalls {
      rule
      message
    }
    certificates {
      ...Certificate_Item
    }
  }

  fragment Certificate_Item on Certificate {
    id
    kind
    year
    number
    code
    name
    unitName
    publicRequired
    publicElective
    professionalHours
    issuedOn
    status
    since
    cause
    detail
    pdfSha256
    history {
      id
      at
      action
      actorName
      cause
      detail
    }
  }
`)

export const issueCertificateMutation = graphql(`
  mutation IssueCertificate($kind: CertificateKind!, $year: Int!) {
    issueCertificate(kind: $kind, year: $year) {
      ...Certificate_Item
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const unitCertificatesQuery = graphql(`
  query UnitCertificates($filter: CertificateFilter, $after: String) {
    certificates(filter: $filter, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Certificate_Item
      }
    }
  }
`)

/** How many valid certificates a download would hold. */
export const certificateArchiveQuery = graphql(`
  query CertificateArchive($filter: CertificateFilter) {
    certificateArchive(filter: $filter) {
      count
      bytes
    }
  }
`)
