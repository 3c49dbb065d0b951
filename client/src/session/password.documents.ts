import { graphql } from '@xueshi/schema'

/** Sets a new password; `current` is the one-time code while activating. */
export const changePasswordMutation = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next) {
      ...Session_Viewer
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
