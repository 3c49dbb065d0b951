import { graphql } from '@xueshi/schema'

/** A record as the lists show it. */
export const recordRowFragment = graphql(`
  fragment Reviews_Row on HourRecord {
    id
    version
    person {
      name
      maskedIdNumber
    }
    department {
      id
      name
    }
    category {
      id
      name
    }
    attachments {
      id
    }
    title
    startsOn
    endsOn
    year
    claimedHours
    approvedHours
    status
    source
    enteredBy
    enteredByUnit {
      id
      name
    }
    opinion
    reviewedBy
    createdAt
    submittedAt
    reviewedAt
  }
`)

/** What waits for the unit. */
export const reviewQueueQuery = graphql(`
  query ReviewQueue($filter: HourRecordFilter!, $orderBy: HourRecordOrder!, $descending: Boolean, $first: Int!, $after: String) {
    hourRecords(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      asOf
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Reviews_Row
      }
    }
  }
`)

/** Records by state, with what may be done with each. */
export const reviewResultsQuery = graphql(`
  query ReviewResults($filter: HourRecordFilter!, $orderBy: HourRecordOrder!, $descending: Boolean, $first: Int!, $after: String) {
    hourRecords(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Reviews_Row
        permissions {
          canUndo {
            allowed
          }
          canDelete {
            allowed
            code
            reason
          }
        }
      }
    }
  }
`)

/** One record with everything that a decision rests on. */
export const reviewRecordQuery = graphql(`
  query ReviewRecord($id: ID!) {
    hourRecord(id: $id) {
      ...Reviews_Row
      startHalf
      endHalf
      halfDays
      subject
      description
      certificateNumber
      category {
        id
        name
        guidance
        dateKind
        parent {
          id
          name
        }
      }
      attachments {
        id
        name
        mediaType
        size
        url
      }
      unit {
        id
        name
      }
      reviewUnit {
        id
        name
      }
      professional {
        id
        unit {
          id
          name
        }
        annualHours {
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
      duplicates {
        id
        title
        status
        startsOn
        endsOn
        claimedHours
        approvedHours
        category {
          id
          name
        }
      }
      warnings {
        code
        message
      }
      timeline {
        at
        action
        actorName
        unit {
          id
          name
        }
        opinion
        toName
      }
      permissions {
        canReview {
          allowed
          code
          reason
        }
        canUndo {
          allowed
        }
        canDelete {
          allowed
          code
          reason
        }
      }
    }
  }
`)

/** 审核进度 of one record. */
export const reviewProgressQuery = graphql(`
  query ReviewProgress($id: ID!) {
    hourRecord(id: $id) {
      id
      timeline {
        at
        action
        actorName
        unit {
          id
          name
        }
        opinion
        toName
      }
    }
  }
`)

/** The one way to decide: a single record, several, or everything that a filter matched. */
export const reviewMutation = graphql(`
  mutation ReviewHourRecords($selection: HourRecordSelection!, $decision: ReviewDecision!, $opinion: String, $approvedHours: Hours) {
    reviewHourRecords(selection: $selection, decision: $decision, opinion: $opinion, approvedHours: $approvedHours) {
      succeeded
      failed
      batchId
      items {
        id
        record {
          ...Reviews_Row
          permissions {
            canUndo {
              allowed
            }
          }
        }
        error {
          code
          message
          ... on Conflict {
            version
            by
          }
          ... on InvalidInput {
            fields {
              path
              message
            }
          }
        }
      }
    }
  }
`)

/** Takes decisions back: of a record, of several, or of a whole batch. */
export const reviewUndoMutation = graphql(`
  mutation ReviewUndo($selection: ReviewUndoSelection!) {
    undoReviews(selection: $selection) {
      succeeded
      failed
      batchId
      items {
        id
        record {
          ...Reviews_Row
        }
        error {
          code
          message
        }
      }
    }
  }
`)

/** What a batch could not do, beyond what its answer named. */
export const reviewFailuresQuery = graphql(`
  query ReviewFailures($batchId: ID!, $after: String) {
    batchFailures(batchId: $batchId, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        record {
          ...Reviews_Row
        }
        error {
          code
          message
          ... on InvalidInput {
            fields {
              path
              message
            }
          }
        }
      }
    }
  }
`)

export const reviewDeleteMutation = graphql(`
  mutation ReviewDeleteHourRecords($records: [RecordRef!]!, $reason: String) {
    deleteHourRecords(records: $records, reason: $reason) {
      succeeded
      failed
      items {
        id
        error {
          code
          message
        }
      }
    }
  }
`)

/** The years that the site knows, with what each requires, newest first. */
export const reviewYearsQuery = graphql(`
  query ReviewYears {
    annualRequirements {
      year
      total
      professionalHours
      publicRequired
      publicElective
    }
  }
`)

/** The departments of the reviewer's own unit. */
export const reviewDepartmentsQuery = graphql(`
  query ReviewDepartments {
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
