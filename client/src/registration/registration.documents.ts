import { graphql } from '@xueshi/schema'

/** A unit as a visitor finds it. */
export const registrationUnitFragment = graphql(`
  fragment Registration_Unit on RegistrationUnit {
    id
    name
    regionName
    departments {
      id
      name
    }
  }
`)

export const registrationUnitsQuery = graphql(`
  query RegistrationUnits($text: String!) {
    registrationUnits(text: $text) {
      ... on RegistrationUnits {
        units {
          ...Registration_Unit
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const registerMutation = graphql(`
  mutation Register($input: RegistrationInput!) {
    register(input: $input) {
      ... on RegistrationReceived {
        received
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

/** Asks for a code by mail; the answer is the same for every number. */
export const requestRecoveryCodeMutation = graphql(`
  mutation RequestRecoveryCode($idNumber: String!, $captcha: String!) {
    requestRecoveryCode(idNumber: $idNumber, captcha: $captcha) {
      ... on RecoveryRequested {
        minutes
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

/** How the unit takes the person, and what the person may ask. */
export const standingFragment = graphql(`
  fragment Standing on Professional {
    id
    version
    name
    standing
    refusalReason
    unit {
      id
      name
    }
    department {
      id
      name
    }
    wantedDepartment {
      id
      name
    }
  }
`)

export const standingQuery = graphql(`
  query Standing {
    viewer {
      id
      assignmentId
      professional {
        ...Standing
      }
    }
  }
`)

export const askUnitMutation = graphql(`
  mutation AskUnit($version: Int!, $input: UnitRequestInput!) {
    askUnit(version: $version, input: $input) {
      ...Standing
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
