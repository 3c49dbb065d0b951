import { graphql } from '@xueshi/schema'

/** All that a person's home page says, in one request. */
export const personHomeQuery = graphql(`
  query PersonHome {
    site {
      today
      currentYear
    }
    annualRequirements {
      year
      total
      professionalHours
      publicRequired
      publicElective
      entryOpensOn
      entryClosesOn
      reviewClosesOn
      studyClosesOn
      entryUntil
      entryOpen
    }
    studyYears {
      year
      current
      openUntil
      required {
        given
      }
      electives {
        given
      }
      courses {
        id
        completedAt
      }
    }
    myExams {
      year
      closesOn
      permissions {
        canOpen {
          allowed
        }
      }
    }
    viewer {
      id
      assignmentId
      professional {
        ...Standing
        id
        unit {
          id
          name
        }
        department {
          id
          name
        }
        annualHours {
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
      }
    }
    drafts: hourRecords(filter: { status: [DRAFT] }, first: 50) {
      totalCount
      nodes {
        id
        year
      }
    }
    returned: hourRecords(filter: { status: [REJECTED] }, first: 50) {
      totalCount
      nodes {
        id
        year
        title
        claimedHours
        opinion
        reviewedAt
      }
    }
    pending: hourRecords(filter: { status: [PENDING] }, first: 50) {
      totalCount
      nodes {
        id
        year
        title
        claimedHours
        submittedAt
        reviewUnit {
          id
          name
        }
      }
    }
  }
`)
