import { graphql } from '@xueshi/schema'

export const opinionTemplateFragment = graphql(`
  fragment Reviews_OpinionTemplate on OpinionTemplate {
    id
    version
    text
    usedAt
    permissions {
      canChange {
        allowed
        reason
      }
    }
  }
`)

/** 常用意见 of the unit or authority acted for. */
export const opinionTemplatesQuery = graphql(`
  query OpinionTemplates($decision: ReviewDecision!) {
    opinionTemplates(decision: $decision) {
      ...Reviews_OpinionTemplate
    }
  }
`)

export const addOpinionTemplateMutation = graphql(`
  mutation AddOpinionTemplate($decision: ReviewDecision!, $text: String!, $idempotencyKey: String) {
    addOpinionTemplate(decision: $decision, text: $text, idempotencyKey: $idempotencyKey) {
      __typename
      ... on OpinionTemplate {
        ...Reviews_OpinionTemplate
      }
      ... on UserError {
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

export const updateOpinionTemplateMutation = graphql(`
  mutation UpdateOpinionTemplate($id: ID!, $version: Int!, $text: String!) {
    updateOpinionTemplate(id: $id, version: $version, text: $text) {
      __typename
      ... on OpinionTemplate {
        ...Reviews_OpinionTemplate
      }
      ... on UserError {
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

export const deleteOpinionTemplateMutation = graphql(`
  mutation DeleteOpinionTemplate($id: ID!, $version: Int!) {
    deleteOpinionTemplate(id: $id, version: $version) {
      __typename
      ... on OpinionTemplate {
        id
      }
      ... on UserError {
        message
      }
    }
  }
`)

export const useOpinionTemplateMutation = graphql(`
  mutation UseOpinionTemplate($id: ID!) {
    useOpinionTemplate(id: $id) {
      __typename
      ... on OpinionTemplate {
        id
        usedAt
      }
    }
  }
`)
