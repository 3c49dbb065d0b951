import { useApolloClient } from '@vue/apollo-composable'
import type { EditedRecordFragment, FormCategoryFragment, HourFormOutcomeFragment } from '@xueshi/schema'
import { computed, reactive, ref, shallowRef, toRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from '../session/useSession'
import { fieldPath, type FieldFault } from '../ui/form-context'
import { useFaultWords } from '../useFaultWords'
import { useIdempotencyKey } from '../useIdempotencyKey'
import { failureOf } from './batch-outcome'
import { submitMutation } from './hour-actions.documents'
import { draftKey, draftOf, isTouched, keepDraft, keptDraft, newDraft } from './hour-draft'
import { formOf, inputOf, isChanged, type HourFormValues } from './hour-form'
import { createMutation, editedRecordQuery, updateMutation } from './hour-form.documents'
import { formFaults } from './hour-form-faults'
import { mergeNewest, type MergedForm } from './merge-newest'
import { useEvidence } from './useEvidence'
import { useFormFaultWords } from './useFormFaultWords'

/** What became of a save: the record, and the server's words where it was saved but not submitted. */
export interface SavedForm {
  id: string
  submitted: boolean
  refusal: string | null
}

/** A form in which an administrator registers for one of the staff. */
export interface StaffForm {
  /** Chosen before the form was opened. */
  personId: string | null
}

/**
 * The form of one record, new (`record` null) or saved: what is typed and kept over a reload, the faults, saving and
 * submitting, and what to do when somebody else has changed the record.
 */
export function useHourForm(record: EditedRecordFragment | null, categories: () => readonly FormCategoryFragment[], staff: StaffForm | null) {
  const { t } = useI18n()
  const session = useSession()
  const { client } = useApolloClient()
  const formFaultWords = useFormFaultWords()
  const requestWords = useFaultWords()
  const key = useIdempotencyKey()
  const storageKey = draftKey(session.viewer?.id ?? '', record?.id ?? null, staff && (session.viewer?.assignmentId ?? ''))

  const fresh = () => (record ? draftOf(record, key.current()) : newDraft(key.current(), staff?.personId))
  const kept = keptDraft(sessionStorage, storageKey)
  const draft = reactive(kept ?? fresh())
  /** What was typed before a reload has been brought back. */
  const restored = ref(kept !== null)
  // Another person's record is another record: what was sent for the one before is not tried again for this one.
  watch(
    () => draft.values.personId,
    () => {
      if (record) return
      key.renew()
      Object.assign(draft, { idempotencyKey: key.current(), record: null, sent: null })
    },
    { flush: 'sync' },
  )
  if (staff?.personId && !record) draft.values.personId = staff.personId
  /** One's own record is pledged for, also by an administrator. */
  const pledges = computed(() => staff === null || (draft.values.personId !== null && draft.values.personId === session.viewer?.professional?.id))
  watch(draft, () => keepDraft(sessionStorage, storageKey, draft), { deep: true })

  const evidence = useEvidence(toRef(draft.values, 'evidence'))
  const category = computed(() => categories().find((one) => one.id === draft.values.categoryId) ?? null)
  const faults = shallowRef<FieldFault[]>([])
  /** The values that the faults were found in. */
  const checked = shallowRef<HourFormValues | null>(null)
  /** Fields that were changed since: they show no fault until the next save. */
  const corrected = computed(() => {
    const then = checked.value
    return then ? faults.value.map((fault) => fieldPath(fault.path)).filter((path) => isChanged(path, then, draft.values)) : []
  })
  const message = ref<string | null>(null)
  /** Somebody else changed the record first, in the server's words. */
  const conflict = ref<string | null>(null)
  const merged = shallowRef<MergedForm | null>(null)
  /** Which of the two buttons is at work. */
  const busy = ref<'save' | 'submit' | null>(null)

  /** Throws away what was typed and begins with the record as it was opened. */
  function startOver(): void {
    key.renew()
    const { values, ...rest } = fresh()
    Object.assign(draft.values, values)
    Object.assign(draft, rest)
    restored.value = false
    faults.value = []
    message.value = conflict.value = merged.value = null
  }

  /** Saves once the files and what `answered` waits for have come, and submits to the person's own unit when asked. Null when there is something to correct first. */
  async function save(submits: boolean, answered: () => Promise<void>): Promise<SavedForm | null> {
    if (busy.value) return null
    busy.value = submits ? 'submit' : 'save'
    message.value = conflict.value = merged.value = null
    try {
      await Promise.all([evidence.settled(), answered()])
      checked.value = JSON.parse(JSON.stringify(draft.values)) as HourFormValues
      const found = formFaults(draft.values, {
        dateKind: category.value?.dateKind ?? null,
        forStaff: staff !== null && record === null,
        pledges: submits && pledges.value,
        maxFiles: evidence.limits().maxFiles,
        failedFiles: evidence.pending.map((file) => file.name),
      })
      faults.value = found.map((fault) => ({ path: fault.path, message: formFaultWords(fault) }))
      if (found.length) return null
      const saved = settle(await store())
      if (!saved) return null
      sessionStorage.removeItem(storageKey)
      return { id: saved.id, ...(submits ? await submit(saved) : { submitted: false, refusal: null }) }
    } catch (error) {
      message.value = requestWords(error)
      return null
    } finally {
      busy.value = null
    }
  }

  async function store(): Promise<HourFormOutcomeFragment | undefined> {
    const input = inputOf(draft.values, category.value?.dateKind ?? 'PERIOD')
    const update = async (id: string, version: number) =>
      (await client.mutate({ mutation: updateMutation, variables: { id, version, input }, refetchQueries: ['Todos'] })).data?.updateHourRecord
    if (draft.record) return update(draft.record.id, draft.record.version)
    const now = JSON.stringify(input)
    const before = draft.sent
    draft.sent = now
    const { data } = await client.mutate({ mutation: createMutation, variables: { input, professionalId: draft.values.personId, idempotencyKey: draft.idempotencyKey } })
    const outcome = data?.createHourRecord
    // The record may have been made by an earlier try whose answer was lost; what was typed since then goes after it.
    if (outcome?.__typename === 'HourRecord' && before !== null && before !== now) {
      Object.assign(draft, { record: { id: outcome.id, version: outcome.version }, base: formOf(outcome) })
      return update(outcome.id, outcome.version)
    }
    if (outcome?.__typename !== 'HourRecord') draft.sent = null
    return outcome
  }

  function settle(outcome: HourFormOutcomeFragment | undefined): EditedRecordFragment | null {
    if (outcome?.__typename === 'HourRecord') return outcome
    if (outcome?.__typename === 'InvalidInput') {
      const oneDay = category.value?.dateKind === 'OBTAINED'
      faults.value = outcome.fields.map(({ path, message: words }) => ({
        path: oneDay && path === 'input.startsOn' ? 'endsOn' : path,
        message: words,
      }))
    } else if (outcome?.__typename === 'Conflict') conflict.value = outcome.message
    else message.value = outcome?.message ?? t('app.unreachable')
    return null
  }

  async function submit(saved: { id: string; version: number }): Promise<Omit<SavedForm, 'id'>> {
    try {
      const { data } = await client.mutate({
        mutation: submitMutation,
        variables: { records: [{ id: saved.id, version: saved.version }], pledge: pledges.value },
      })
      const error = data?.submitHourRecords.items.find((item) => item.error)?.error
      return { submitted: !error, refusal: error ? failureOf(error).message : null }
    } catch (error) {
      return { submitted: false, refusal: requestWords(error) }
    }
  }

  /** After a conflict: brings the form up to the newest state, keeping what was typed. */
  async function loadNewest(): Promise<void> {
    if (!draft.record) return
    try {
      const { data } = await client.query({ query: editedRecordQuery, variables: { id: draft.record.id }, fetchPolicy: 'network-only' })
      conflict.value = null
      const newest = data.hourRecord
      if (!newest?.permissions.canEdit.allowed) {
        message.value = newest?.permissions.canEdit.reason ?? t('hours.record.gone')
        return
      }
      const base = formOf(newest)
      merged.value = mergeNewest(draft.base, draft.values, base)
      Object.assign(draft.values, merged.value.values)
      draft.base = base
      draft.record.version = newest.version
    } catch (error) {
      message.value = requestWords(error)
    }
  }

  return {
    draft, values: draft.values, evidence, category, faults, corrected, message, conflict, merged, busy, restored, pledges,
    untouched: () => !isTouched(draft), startOver, save, loadNewest,
  }
}

/** What `useHourForm` gives, for the parts that show it. */
export type HourForm = ReturnType<typeof useHourForm>
