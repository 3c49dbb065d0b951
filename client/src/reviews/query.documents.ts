import { graphql } from '@xueshi/schema'

/** A year's hours, a row a person. */
export const yearHoursQuery = graphql(`
  query YearHours($year: Int!, $filter: AnnualHoursFilter!, $orderBy: AnnualHoursOrder!, $descending: Boolean, $first: Int!, $after: String) {
    annualHours(year: $year, filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        year
        person {
          name
          maskedIdNumber
        }
        professional {
          id
          unit {
            id
            name
          }
          department {
            id
            name
          }
        }
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
`)

/** One person's year: the sums, and the records that count. */
export const personYearQuery = graphql(`
  query PersonYear($id: ID!, $year: Int!, $filter: HourRecordFilter!, $after: String) {
    professional(id: $id) {
      id
      name
      maskedIdNumber
      unit {
        id
        name
      }
      department {
        id
        name
      }
      annualHours(year: $year) {
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
    hourRecords(filter: $filter, orderBy: NEWEST, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Reviews_Row
        subject
      }
    }
  }
`)

/** What counts in a year, record by record. */
export const recordQueryQuery = graphql(`
  query RecordQuery($filter: HourRecordFilter!, $orderBy: HourRecordOrder!, $descending: Boolean, $first: Int!, $after: String) {
    hourRecords(filter: $filter, orderBy: $orderBy, descending: $descending, first: $first, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Reviews_Row
        unit {
          id
          name
        }
        professional {
          id
        }
      }
    }
  }
`)

/** The categories of both levels, to find records by. */
export const reviewCategoriesQuery = graphql(`
  query ReviewCategories {
    hourCategories {
      id
      name
      subject
      parent {
        id
      }
    }
  }
`)

/** Reminds who has not reached the year's requirement. */
export const remindUnmetMutation = graphql(`
  mutation RemindUnmet($year: Int!, $filter: AnnualHoursFilter) {
    remindUnmet(year: $year, filter: $filter) {
      ... on Reminded {
        reminded
        already
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
