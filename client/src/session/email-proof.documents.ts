import { graphql } from '@xueshi/schema'

export const requestEmailProofMutation = graphql(`
  mutation RequestEmailProof($email: String!) {
    requestEmailProof(email: $email) {
      ... on EmailProofRequested {
        address
        expiresAt
      }
      ... on InvalidInput {
        message
        fields {
          path
          code
          message
        }
      }
      ... on NotAllowed {
        code
        message
      }
    }
  }
`)

export const proveEmailMutation = graphql(`
  mutation ProveEmail($code: String!) {
    proveEmail(code: $code) {
      ... on Contact {
        phone
        email
        emailProven
      }
      ... on InvalidInput {
        message
        fields {
          path
          code
          message
        }
      }
    }
  }
`)
