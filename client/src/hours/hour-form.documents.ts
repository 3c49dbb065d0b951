import { graphql } from '@xueshi/schema'

/** What the form chooses from: categories with their rules, and the years that are open for entry, for the caller or a person in scope. */
export const formChoicesQuery = graphql(`
  query HourFormChoices($professionalId: ID) {
    hourCategories {
      ...FormCategory
    }
    annualRequirements(professionalId: $professionalId) {
      year
      entryOpen
      entryClosesOn
      entryUntil
    }
    viewer {
      id
      assignmentId
      unit {
        id
        name
      }
    }
  }

  fragment FormCategory on HourCategory {
    id
    code
    name
    subject
    dateKind
    guidance
    enterable
    parent {
      id
      name
    }
    rule {
      formula
      enforce
      status
      legalBasis
    }
  }
`)

/** The hours that the category's rule gives for a period; null where it gives none. */
export const suggestedHoursQuery = graphql(`
  query SuggestedHours($categoryId: ID!, $startsOn: Date!, $startHalf: HalfDay!, $endsOn: Date!, $endHalf: HalfDay!) {
    suggestedHours(categoryId: $categoryId, startsOn: $startsOn, startHalf: $startHalf, endsOn: $endsOn, endHalf: $endHalf)
  }
`)

/** A record as the form edits it. */
export const editedRecordQuery = graphql(`
  query EditedHourRecord($id: ID!) {
    hourRecord(id: $id) {
      ...EditedRecord
    }
  }

  fragment EditedRecord on HourRecord {
    id
    version
    title
    startsOn
    startHalf
    endsOn
    endHalf
    year
    claimedHours
    description
    certificateNumber
    status
    opinion
    category {
      id
    }
    person {
      name
      maskedIdNumber
    }
    professional {
      id
    }
    attachments {
      ...EvidenceFile
    }
    permissions {
      ...HourPermissions
    }
  }
`)

export const createMutation = graphql(`
  mutation CreateHourRecord($input: HourRecordInput!, $professionalId: ID, $idempotencyKey: String) {
    createHourRecord(input: $input, professionalId: $professionalId, idempotencyKey: $idempotencyKey) {
      ...HourFormOutcome
    }
  }

  fragment HourFormOutcome on HourRecordResult {
    ... on HourRecord {
      ...EditedRecord
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
    ... on Conflict {
      version
      by
    }
  }
`)

export const updateMutation = graphql(`
  mutation UpdateHourRecord($id: ID!, $version: Int!, $input: HourRecordInput!) {
    updateHourRecord(id: $id, version: $version, input: $input) {
      ...HourFormOutcome
    }
  }
`)

/** A one-time ticket for one upload. */
export const uploadTicketMutation = graphql(`
  mutation CreateUploadTicket {
    createUploadTicket {
      ticket
      url
      expiresAt
    }
  }
`)
