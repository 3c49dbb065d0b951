import { graphql } from '@xueshi/schema'

export const registerUnitMutation = graphql(`
  mutation RegisterUnit($input: UnitRegistrationInput!, $idempotencyKey: String!, $captcha: String) {
    registerUnit(input: $input, idempotencyKey: $idempotencyKey, captcha: $captcha) {
      ... on UnitRegistered {
        receipt
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

/** What became of a registration, by its receipt. */
export const registrationOutcomeQuery = graphql(`
  query RegistrationOutcome($receipt: String!) {
    unitRegistrationOutcome(receipt: $receipt) {
      name
      state
      refusalReason
      decidedAt
    }
  }
`)
