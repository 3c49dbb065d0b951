import { graphql } from '@xueshi/schema'

/** What the caller may do with a record, and if not, why. */
export const permissionFragment = graphql(`
  fragment HourPermissions on HourRecordPermissions {
    canEdit {
      allowed
      code
      reason
    }
    canDelete {
      allowed
      code
      reason
    }
    canSubmit {
      allowed
      code
      reason
    }
    canWithdraw {
      allowed
      code
      reason
    }
  }
`)

/** A record as a row of a list. */
export const hourRowFragment = graphql(`
  fragment HourRow on HourRecord {
    id
    version
    year
    title
    subject
    startsOn
    startHalf
    endsOn
    endHalf
    claimedHours
    approvedHours
    status
    category {
      id
      name
      dateKind
      parent {
        id
        name
      }
    }
    permissions {
      ...HourPermissions
    }
  }
`)

/** A person's own records, by keyset pages. */
export const hourRecordsQuery = graphql(`
  query MyHourRecords($filter: HourRecordFilter, $orderBy: HourRecordOrder, $descending: Boolean, $first: Int!, $after: String) {
    hourRecords(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      nodes {
        ...HourRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      totalIsCapped
    }
  }
`)

/** What a record's progress shows when its row is opened. */
export const hourTimelineQuery = graphql(`
  query HourTimeline($id: ID!) {
    hourRecord(id: $id) {
      id
      reviewUnit {
        id
        name
      }
      timeline {
        ...HourEventLine
      }
    }
  }

  fragment HourEventLine on HourEvent {
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
`)

/** One record with its evidence and its progress. */
export const hourRecordQuery = graphql(`
  query MyHourRecord($id: ID!) {
    hourRecord(id: $id) {
      ...HourRow
      person {
        name
        maskedIdNumber
      }
      professional {
        id
      }
      halfDays
      description
      certificateNumber
      opinion
      enteredBy
      source
      createdAt
      submittedAt
      reviewedAt
      reviewedBy
      unit {
        id
        name
      }
      department {
        id
        name
      }
      reviewUnit {
        id
        name
      }
      attachments {
        ...EvidenceFile
      }
      warnings {
        code
        message
      }
      timeline {
        ...HourEventLine
      }
    }
  }

  fragment EvidenceFile on Attachment {
    id
    name
    mediaType
    size
    url
  }
`)

/** What an administrator has entered for the staff, with whose it is and why it came back. */
export const entriesQuery = graphql(`
  query Entries($filter: HourRecordFilter!, $orderBy: HourRecordOrder!, $descending: Boolean, $first: Int!, $after: String) {
    hourRecords(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      asOf
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Entry_Row
      }
    }
  }

  fragment Entry_Row on HourRecord {
    ...HourRow
    opinion
    person {
      name
      maskedIdNumber
    }
    professional {
      id
    }
  }
`)
