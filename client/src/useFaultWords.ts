import { ApolloError } from '@apollo/client/core'
import { useI18n } from 'vue-i18n'

/** What went wrong with a request, in words: the server's own where it answered, otherwise that it cannot be reached. */
export function useFaultWords(): (error: unknown) => string | null {
  const { t } = useI18n()
  return (error) => {
    if (!error) return null
    if (error instanceof ApolloError && error.graphQLErrors[0]) return error.graphQLErrors[0].message
    return t('app.unreachable')
  }
}
