import { graphql } from '@xueshi/schema'

export const importJobFragment = graphql(`
  fragment ImportJob_Row on ImportJob {
    id
    version
    kind
    year
    status
    interrupted
    mode
    fileName
    percent
    totalRows
    okRows
    failedRows
    presentRows
    refusal {
      code
      message
    }
    uploadedBy
    createdAt
    resultUrl
    permissions {
      canImport {
        allowed
        reason
      }
      canResume {
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

export const importJobQuery = graphql(`
  query ImportJob($id: ID!) {
    importJob(id: $id) {
      ...ImportJob_Row
    }
  }
`)

export const importJobsQuery = graphql(`
  query ImportJobs($kind: ImportKind!, $year: Int, $after: String) {
    importJobs(kind: $kind, year: $year, first: 20, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ImportJob_Row
      }
    }
  }
`)

export const importFaultsQuery = graphql(`
  query ImportFaults($importId: ID!, $after: String) {
    importFaults(importId: $importId, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        row
        cells {
          cell
          code
          message
          value
        }
      }
    }
  }
`)

export const beginImportMutation = graphql(`
  mutation BeginImport($id: ID!, $version: Int!, $mode: ImportMode!) {
    beginImport(id: $id, version: $version, mode: $mode) {
      ...ImportJob_Row
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const resumeImportMutation = graphql(`
  mutation ResumeImport($id: ID!, $version: Int!) {
    resumeImport(id: $id, version: $version) {
      ...ImportJob_Row
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const withdrawImportMutation = graphql(`
  mutation WithdrawImport($id: ID!, $version: Int!) {
    withdrawImport(id: $id, version: $version) {
      ...ImportJob_Row
      ... on UserError {
        code
        message
      }
    }
  }
`)
