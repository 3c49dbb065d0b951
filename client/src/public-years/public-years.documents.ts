import { graphql } from '@xueshi/schema'

/** All years, and what may be made. */
export const publicYearsQuery = graphql(`
  query PublicYears {
    publicYears {
      year
      status
      studyOpensOn
      studyClosesOn
      makeUpOpensOn
      makeUpClosesOn
      requiredCourses
      electiveCourses
      lessons
      demo
      bank {
        single
        multiple
        trueFalse
      }
      missing {
        code
        message
      }
    }
    publicYearsPermissions {
      newYears
      canCreate {
        allowed
        reason
      }
    }
  }
`)

/** One year as its page edits it. */
export const publicYearQuery = graphql(`
  query PublicYear($year: Int!) {
    publicYear(year: $year) {
      ...PublicYear_Page
    }
  }

  fragment PublicYear_Page on PublicYear {
    year
    version
    status
    studyOpensOn
    studyClosesOn
    makeUpOpensOn
    makeUpClosesOn
    requiredHours
    electiveHours
    passMark
    attempts
    examMinutes
    singleCount
    multipleCount
    trueFalseCount
    bank {
      single
      multiple
      trueFalse
    }
    requiredCourses
    electiveCourses
    lessons
    demo
    source
    editedBy
    editedAt
    missing {
      code
      message
    }
    permissions {
      canEdit {
        allowed
        reason
      }
      canPublish {
        allowed
        reason
      }
      canUnpublish {
        allowed
        reason
      }
    }
  }

  fragment PublicYear_Refusal on UserError {
    code
    message
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
    ... on PublicYearIncomplete {
      missing {
        code
        message
      }
    }
  }
`)

export const createPublicYearMutation = graphql(`
  mutation CreatePublicYear($year: Int!, $copyFrom: Int) {
    createPublicYear(year: $year, copyFrom: $copyFrom) {
      __typename
      ... on PublicYear {
        year
      }
      ...PublicYear_Refusal
    }
  }
`)

export const editPublicYearMutation = graphql(`
  mutation EditPublicYear($year: Int!, $version: Int!, $input: PublicYearInput!) {
    editPublicYear(year: $year, version: $version, input: $input) {
      __typename
      ... on PublicYear {
        ...PublicYear_Page
      }
      ...PublicYear_Refusal
    }
  }
`)

export const publishPublicYearMutation = graphql(`
  mutation PublishPublicYear($year: Int!, $version: Int!) {
    publishPublicYear(year: $year, version: $version) {
      __typename
      ... on PublicYear {
        ...PublicYear_Page
      }
      ...PublicYear_Refusal
    }
  }
`)

export const unpublishPublicYearMutation = graphql(`
  mutation UnpublishPublicYear($year: Int!, $version: Int!) {
    unpublishPublicYear(year: $year, version: $version) {
      __typename
      ... on PublicYear {
        ...PublicYear_Page
      }
      ...PublicYear_Refusal
    }
  }
`)
