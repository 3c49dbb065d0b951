import { useApolloClient } from '@vue/apollo-composable'
import type { HourRecordFilter, HourRowFragment, SubmitHourRecordsMutationVariables } from '@xueshi/schema'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useFaultWords } from '../useFaultWords'
import { toast } from '../ui/toast'
import { deleteMutation, submitMutation, withdrawMutation } from './hour-actions.documents'
import { batchOutcome, type BatchAnswer, type BatchOutcome, type HourVerb } from './batch-outcome'

/** All drafts that a list's filter matches, as they were when it was asked for. */
export interface MatchingDrafts {
  filter: HourRecordFilter
  asOf: string
  /** How many the list says there are. */
  count: number
}

/** A record as these actions need it. */
export type ActedRecord = Pick<HourRowFragment, 'id' | 'version' | 'title' | 'status'>

/**
 * 提交, 撤回 and 删除 of one's own records, one or many. Full success is a toast; anything else stays in `outcome` with the
 * reason of each. `done` runs after every answer.
 */
export function useHourActions(done: () => unknown) {
  const { t } = useI18n()
  const { client } = useApolloClient()
  const words = useFaultWords()
  /** Which verb is under way. */
  const busy = ref<HourVerb | null>(null)
  /** The last batch that did not succeed as a whole. */
  const outcome = shallowRef<BatchOutcome | null>(null)
  /** A fault of the request itself, in words. */
  const fault = ref<string | null>(null)

  async function run(verb: HourVerb, records: readonly ActedRecord[], sent: () => Promise<BatchAnswer | undefined>): Promise<BatchOutcome | null> {
    if (busy.value) return null
    busy.value = verb
    fault.value = null
    try {
      const answer = await sent()
      if (!answer) throw new Error('No answer')
      const result = batchOutcome(verb, records, answer)
      outcome.value = result.failed ? result : null
      if (!result.failed) toast(t(`hours.batch.${verb}`, { n: result.succeeded }, result.succeeded))
      await done()
      return result
    } catch (error) {
      fault.value = words(error)
      return null
    } finally {
      busy.value = null
    }
  }
  const refs = (records: readonly ActedRecord[]) => records.map(({ id, version }) => ({ id, version }))

  const send = async (variables: SubmitHourRecordsMutationVariables) => (await client.mutate({ mutation: submitMutation, variables, refetchQueries: ['Todos'] })).data?.submitHourRecords
  /** To the person's own unit, or to another unit or authority. Who registered their own has pledged. */
  const submit = (records: readonly ActedRecord[], reviewUnitId: string | null, pledge = true) =>
    run('submit', records, () => send({ records: refs(records), reviewUnitId, pledge }))
  /** All drafts of one's own that the list showed or would have shown. */
  const submitAll = ({ filter, asOf }: MatchingDrafts, reviewUnitId: string | null, pledge: boolean) =>
    run('submit', [], () => send({ records: [], matching: filter, asOf, reviewUnitId, pledge }))
  const withdraw = (records: readonly ActedRecord[]) =>
    run('withdraw', records, async () => (await client.mutate({ mutation: withdrawMutation, variables: { records: refs(records) } })).data?.withdrawHourRecords)
  const remove = (records: readonly ActedRecord[], reason: string | null) =>
    run('remove', records, async () => {
      const variables = { records: refs(records), reason }
      return (await client.mutate({ mutation: deleteMutation, variables, refetchQueries: ['Todos'] })).data?.deleteHourRecords
    })

  return { busy, outcome, fault, submit, submitAll, withdraw, remove }
}

/** What `useHourActions` gives, for the parts that use it. */
export type HourActions = ReturnType<typeof useHourActions>
