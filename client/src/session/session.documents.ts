import { graphql } from '@xueshi/schema'

/** Who is signed in, as every page needs it. */
export const viewerFragment = graphql(`
  fragment Session_Viewer on Viewer {
    id
    assignmentId
    name
    role
    sessionEndsAt
    contact {
      phone
      email
      emailProven
    }
    professional {
      id
    }
    unit {
      id
      name
    }
    department {
      id
      name
    }
    assignments {
      id
      role
      unit {
        id
        name
      }
      department {
        id
        name
      }
    }
  }
`)

/** Read before the first page: who is signed in, and what the site is like. */
export const sessionQuery = graphql(`
  query Session {
    site {
      today
      currentYear
      demo
      mail
      passwordMin
      passwordMax
      passwordClasses
      maxFiles
      maxFileBytes
      idleMinutes
      moveObjectionDays
      strictProfessionalShare
      reviewOfOwnEntries
    }
    viewer {
      ...Session_Viewer
    }
  }
`)

/** Keeps the session alive for whoever is at work, and says until when it lasts. */
export const sessionEndQuery = graphql(`
  query SessionEnd {
    viewer {
      id
      assignmentId
      sessionEndsAt
    }
  }
`)

export const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)

export const switchAssignmentMutation = graphql(`
  mutation SwitchAssignment($id: ID!) {
    switchAssignment(id: $id) {
      ...Session_Viewer
      ... on UserError {
        code
        message
      }
    }
  }
`)

/** With a password or a one-time code. */
export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...Session_Viewer
      ... on UserError {
        code
        message
      }
      ... on SignInRefused {
        retryAfterSeconds
      }
    }
  }
`)
