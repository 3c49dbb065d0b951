import { graphql } from '@xueshi/schema'

export const myExamsQuery = graphql(`
  query MyExams {
    myExams {
      ...Exam_Year
    }
  }

  fragment Exam_Year on Exam {
    year
    passMark
    attempts
    attemptsLeft
    minutes
    questions
    hours
    opensOn
    closesOn
    coursesDone
    passed
    best
    awardedHours
    openAttemptId
    sittings {
      id
      number
      startedAt
      handedInAt
      closedBy
      score
      passed
    }
    makeUps {
      id
      state
      reason
      requestedAt
      attempts
      expiresOn
      decisionReason
      decidedAt
    }
    permissions {
      canOpen {
        allowed
        code
        reason
      }
      canAskMakeUp {
        allowed
        code
        reason
      }
    }
  }
`)

export const examAttemptQuery = graphql(`
  query ExamAttempt($id: ID!) {
    examAttempt(id: $id) {
      ...Exam_Attempt
    }
  }

  fragment Exam_Attempt on ExamAttempt {
    id
    year
    number
    makeUp
    startedAt
    endsAt
    now
    handedInAt
    closedBy
    score
    passMark
    passed
    awardedHours
    questions {
      number
      kind
      stem
      options
    }
    answers {
      number
      chosen
      revision
    }
    permissions {
      canAnswer {
        allowed
      }
    }
  }
`)

export const openExamMutation = graphql(`
  mutation OpenExam($year: Int!) {
    openExam(year: $year) {
      ... on ExamAttempt {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const saveExamAnswerMutation = graphql(`
  mutation SaveExamAnswer($id: ID!, $input: ExamAnswerInput!) {
    saveExamAnswer(attemptId: $id, input: $input) {
      ... on ExamAnswer {
        number
        chosen
        revision
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const handInExamMutation = graphql(`
  mutation HandInExam($id: ID!) {
    handInExam(attemptId: $id) {
      ...Exam_Attempt
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const askMakeUpMutation = graphql(`
  mutation AskMakeUp($year: Int!, $reason: String!) {
    askMakeUp(year: $year, reason: $reason) {
      ... on ExamGrant {
        id
      }
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          message
        }
      }
    }
  }
`)

export const examGrantsQuery = graphql(`
  query ExamGrants($state: ExamGrantState!, $after: String) {
    examGrants(state: $state, first: 50, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Exam_Grant
      }
    }
    site {
      today
    }
  }

  fragment Exam_Grant on ExamGrant {
    id
    version
    year
    state
    person {
      name
      maskedIdNumber
    }
    unit {
      id
      name
    }
    best
    attemptsUsed
    reason
    requestedAt
    attempts
    expiresOn
    decisionReason
    decidedAt
    decidedBy
    permissions {
      canDecide {
        allowed
        reason
      }
    }
  }
`)

export const decideMakeUpMutation = graphql(`
  mutation DecideMakeUp($id: ID!, $version: Int!, $input: ExamGrantInput!) {
    decideMakeUp(id: $id, version: $version, input: $input) {
      ...Exam_Grant
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
