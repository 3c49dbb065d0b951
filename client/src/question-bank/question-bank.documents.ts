import { graphql } from '@xueshi/schema'

export const questionBankQuery = graphql(`
  query QuestionBank($year: Int!) {
    questionBank(year: $year) {
      ...Question_Bank
    }
  }

  fragment Question_Bank on QuestionBank {
    year
    published
    kinds {
      kind
      inBank
      needed
    }
    permissions {
      canEdit {
        allowed
        reason
      }
      canPreview {
        allowed
        reason
      }
    }
  }
`)

export const bankQuestionsQuery = graphql(`
  query BankQuestions($year: Int!, $filter: BankQuestionFilter, $after: String) {
    bankQuestions(year: $year, filter: $filter, first: 20, after: $after) {
      totalCount
      totalIsCapped
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Bank_Question
      }
    }
  }

  fragment Bank_Question on BankQuestion {
    id
    version
    year
    kind
    stem
    options
    correct
    demo
    permissions {
      canRemove {
        allowed
        reason
      }
    }
  }
`)

export const paperPreviewQuery = graphql(`
  query PaperPreview($year: Int!) {
    paperPreview(year: $year) {
      ... on PaperPreview {
        questions {
          number
          kind
          stem
          options
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const addBankQuestionMutation = graphql(`
  mutation AddBankQuestion($year: Int!, $input: BankQuestionInput!, $idempotencyKey: String!) {
    addBankQuestion(year: $year, input: $input, idempotencyKey: $idempotencyKey) {
      ...Bank_Question
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

export const changeBankQuestionMutation = graphql(`
  mutation ChangeBankQuestion($id: ID!, $version: Int!, $input: BankQuestionInput!) {
    changeBankQuestion(id: $id, version: $version, input: $input) {
      ...Bank_Question
      ... on UserError {
        code
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`)

export const removeBankQuestionMutation = graphql(`
  mutation RemoveBankQuestion($id: ID!, $version: Int!) {
    removeBankQuestion(id: $id, version: $version) {
      ... on BankQuestion {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
