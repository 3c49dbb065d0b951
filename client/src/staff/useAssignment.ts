import { useMutation } from '@vue/apollo-composable'
import type { PeopleSelection } from '@xueshi/schema'
import { ref, type Ref } from 'vue'
import { useFaultWords } from '../useFaultWords'
import { assignDepartmentMutation } from './staff.documents'

/** What an assignment has come to: how many moved, and of those who did not the first, with the reason. */
export interface AssignReport {
  succeeded: number
  failed: number
  failures: readonly { id: string; name: string | null; reason: string }[]
}

/** 分配部门 for one person and for many. */
export function useAssignment(): {
  /** Null where nothing came of it; then `fault` says why. */
  assign: (selection: PeopleSelection, departmentId: string | null) => Promise<AssignReport | null>
  busy: Ref<boolean>
  fault: Ref<string | null>
} {
  const words = useFaultWords()
  const { mutate, loading } = useMutation(assignDepartmentMutation, { fetchPolicy: 'no-cache', refetchQueries: ['Todos'] })
  const fault = ref<string | null>(null)

  async function assign(selection: PeopleSelection, departmentId: string | null): Promise<AssignReport | null> {
    fault.value = null
    try {
      const outcome = (await mutate({ selection, departmentId }))?.data?.assignDepartment
      if (!outcome) return null
      const failures = outcome.items.flatMap(({ id, professional, error }) => {
        if (!error) return []
        const reason = 'fields' in error ? error.fields.map(({ message }) => message).join('') : error.message
        return [{ id, name: professional && `${professional.name} ${professional.maskedIdNumber}`, reason }]
      })
      return { succeeded: outcome.succeeded, failed: outcome.failed, failures }
    } catch (error) {
      fault.value = words(error)
      return null
    }
  }
  return { assign, busy: loading, fault }
}
