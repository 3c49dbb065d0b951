import { graphql } from '@xueshi/schema'

/** How far a unit is set up: the first of each thing is enough. */
export const firstStepsQuery = graphql(`
  query FirstSteps {
    viewer {
      id
      assignmentId
      unit {
        id
        departments {
          id
        }
      }
    }
    unitAdministrators(first: 2) {
      nodes {
        id
      }
    }
    professionals(first: 1) {
      nodes {
        id
      }
    }
    hourRecords(first: 1) {
      nodes {
        id
      }
    }
  }
`)
