import { graphql } from '@xueshi/schema'

/** A professional's own profile; mutations return the same, so that the page shows what is stored. */
export const profileFragment = graphql(`
  fragment Profile on Professional {
    id
    version
    name
    maskedIdNumber
    sex
    birthDate
    phone
    email
    position
    ethnicGroup {
      id
      code
      name
    }
    industry {
      id
      code
      name
    }
    titleSeries {
      id
      code
      name
    }
    title {
      id
      code
      name
    }
    unit {
      id
      name
      departments {
        id
        name
      }
    }
    department {
      id
      name
    }
    employments {
      id
      startsOn
      endsOn
      unit {
        id
        name
      }
      department {
        id
        name
      }
    }
    standing
    wantedDepartment {
      id
      name
    }
    departmentNeedsConfirmation
    accountEvents {
      id
      at
      action
      byName
      changed
      departmentName
      reason
      year
      untilOn
      unit {
        id
        name
      }
    }
    idNumberLooks {
      id
      at
      byName
      reason
      unit {
        id
        name
      }
    }
    permissions {
      canEdit {
        allowed
        code
        reason
      }
      canRevealIdNumber {
        allowed
        code
        reason
      }
    }
  }
`)

export const profileQuery = graphql(`
  query Profile {
    viewer {
      id
      assignmentId
      professional {
        ...Profile
      }
    }
  }
`)

/** The code tables that the form chooses from. */
export const profileCodesQuery = graphql(`
  query ProfileCodes {
    ethnicGroups: codeTable(kind: ETHNIC_GROUP) {
      id
      code
      name
    }
    industries: codeTable(kind: INDUSTRY) {
      id
      code
      name
    }
    titleSeries: codeTable(kind: TITLE_SERIES) {
      id
      code
      name
    }
    titles: codeTable(kind: TITLE) {
      id
      code
      name
      parentCode
    }
  }
`)

export const updateMyProfileMutation = graphql(`
  mutation UpdateMyProfile($version: Int!, $input: MyProfileInput!) {
    updateMyProfile(version: $version, input: $input) {
      ...Profile
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

export const revealOwnIdNumberMutation = graphql(`
  mutation RevealOwnIdNumber($professionalId: ID!) {
    revealIdNumber(professionalId: $professionalId) {
      ... on IdNumber {
        value
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
