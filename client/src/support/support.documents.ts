import { graphql } from '@xueshi/schema'

export const lookUpPersonMutation = graphql(`
  mutation LookUpPerson($input: LookUpInput!, $idempotencyKey: String!) {
    lookUpPerson(input: $input, idempotencyKey: $idempotencyKey) {
      __typename
      ... on SupportCase {
        id
      }
      ...Support_Refused
    }
  }

  fragment Support_Refused on UserError {
    code
    message
    ... on InvalidInput {
      fields {
        path
        code
        message
      }
    }
  }
`)

export const supportCaseQuery = graphql(`
  query SupportCase($id: ID!) {
    site {
      today
    }
    supportCase(id: $id) {
      id
      lookedAt
      reason
      person {
        ...Support_Caller
      }
      move {
        id
        state
        dueOn
        toUnit {
          id
          name
        }
      }
      years {
        ...Support_Year
      }
      records {
        ...Support_Records
      }
      study {
        ...Support_Study
      }
      exams {
        ...Support_Exam
      }
      certificates {
        ...Support_Certificate
      }
      permissions {
        codeWay
        canReset {
          allowed
          reason
        }
        canUnlock {
          allowed
          reason
        }
      }
    }
  }

  fragment Support_Caller on Caller {
    id
    version
    name
    maskedIdNumber
    maskedPhone
    maskedEmail
    emailProven
    unitName
    departmentName
    standing
    refusalReason
    wantedDepartmentName
    accountState
    lockedAt
    lockReason
    heldOffUntil
    lastSignedInAt
    codeExpiresAt
    offices
  }

  fragment Support_Year on CallerYear {
    year
    required
    requiredProfessional
    publicRequired
    publicElective
    professionalHours
    total
    met
    shortfalls {
      rule
      barring
      message
    }
    entryUntil
    canEnter {
      allowed
      reason
    }
    canOpen {
      allowed
      reason
    }
  }

  fragment Support_Records on CallerRecords {
    counts {
      status
      count
    }
    pending {
      id
      title
      year
      submittedAt
      reviewUnit {
        id
        name
      }
      department {
        id
        name
      }
    }
    rejected {
      id
      title
      year
      reviewedAt
      opinion
    }
  }

  fragment Support_Study on StudyYear {
    year
    canStudy {
      allowed
      reason
    }
    required {
      reason
    }
    electives {
      reason
    }
    courses {
      id
      kind
      completedAt
    }
  }

  fragment Support_Exam on CallerExam {
    canGrantMakeUp {
      allowed
      reason
    }
    exam {
      year
      attemptsLeft
      best
      passed
      makeUps {
        id
        state
        attempts
        expiresOn
      }
      sittings {
        id
      }
      permissions {
        canOpen {
          allowed
          reason
        }
      }
    }
  }

  fragment Support_Certificate on CertificateStanding {
    id
    year
    kind
    canIssue {
      allowed
      code
      reason
    }
    shortfalls {
      rule
      message
    }
    certificates {
      id
      number
      status
      issuedOn
    }
  }
`)

export const grantMakeUpMutation = graphql(`
  mutation GrantMakeUp($caseId: ID!, $input: CallerMakeUpInput!, $idempotencyKey: String!) {
    grantMakeUp(caseId: $caseId, input: $input, idempotencyKey: $idempotencyKey) {
      __typename
      ... on SupportCase {
        id
      }
      ...Support_Refused
    }
  }
`)

export const openCallerYearMutation = graphql(`
  mutation OpenCallerYear($caseId: ID!, $input: CallerYearInput!, $idempotencyKey: String!) {
    openCallerYear(caseId: $caseId, input: $input, idempotencyKey: $idempotencyKey) {
      __typename
      ... on SupportCase {
        id
      }
      ...Support_Refused
    }
  }
`)

export const resetCallerAccessMutation = graphql(`
  mutation ResetCallerAccess($caseId: ID!, $version: Int!, $input: CallerResetInput!, $idempotencyKey: String!) {
    resetCallerAccess(caseId: $caseId, version: $version, input: $input, idempotencyKey: $idempotencyKey) {
      __typename
      ... on CallerCode {
        mailed
        oneTimeCode
        expiresAt
      }
      ...Support_Refused
    }
  }
`)

export const unlockCallerMutation = graphql(`
  mutation UnlockCaller($caseId: ID!, $version: Int!, $reason: String!) {
    unlockCaller(caseId: $caseId, version: $version, reason: $reason) {
      __typename
      ... on SupportCase {
        id
      }
      ...Support_Refused
    }
  }
`)
