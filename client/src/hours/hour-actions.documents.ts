import { graphql } from '@xueshi/schema'

/** How many succeeded, and what became of each. */
export const batchFragment = graphql(`
  fragment HourBatch on BatchResult {
    succeeded
    failed
    items {
      id
      record {
        ...HourRow
      }
      error {
        ...HourBatchError
      }
    }
  }

  fragment HourBatchError on UserError {
    code
    message
    ... on InvalidInput {
      fields {
        code
        message
      }
    }
  }
`)

export const submitMutation = graphql(`
  mutation SubmitHourRecords($records: [RecordRef!]!, $reviewUnitId: ID, $pledge: Boolean, $matching: HourRecordFilter, $asOf: DateTime) {
    submitHourRecords(records: $records, reviewUnitId: $reviewUnitId, pledge: $pledge, matching: $matching, asOf: $asOf) {
      ...HourBatch
    }
  }
`)

export const withdrawMutation = graphql(`
  mutation WithdrawHourRecords($records: [RecordRef!]!) {
    withdrawHourRecords(records: $records) {
      ...HourBatch
    }
  }
`)

/** What is deleted has no record any more, so only ids and errors come back. */
export const deleteMutation = graphql(`
  mutation DeleteHourRecords($records: [RecordRef!]!, $reason: String) {
    deleteHourRecords(records: $records, reason: $reason) {
      succeeded
      failed
      items {
        id
        error {
          ...HourBatchError
        }
      }
    }
  }
`)
