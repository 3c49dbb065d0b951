export * from './gql/graphql'
export { graphql } from './gql/gql'
export { default as possibleTypes } from './gql/possible-types'
