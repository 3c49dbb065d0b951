import { graphql } from '@xueshi/schema'

/** A person's hours of every year, and what each year asks. */
export const annualOverviewQuery = graphql(`
  query AnnualOverview {
    viewer {
      id
      assignmentId
      professional {
        id
        annualHours {
          ...AnnualLine
        }
      }
    }
    annualRequirements {
      year
      total
      professionalHours
      publicRequired
      publicElective
      source
    }
  }

  fragment AnnualLine on AnnualHours {
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
`)
