import { useApolloClient } from '@vue/apollo-composable'
import type { PeopleSelection, Staff_OutcomeFragment } from '@xueshi/schema'
import { ref, type Ref } from 'vue'
import { useFaultWords } from '../useFaultWords'
import { assignDepartmentMutation, confirmStaffMutation, refuseStaffMutation } from './staff.documents'

/** What a batch has come to: for how many it was done, and of the others the first, with the reason. */
export interface StaffReport {
  kind: 'assign' | 'confirm' | 'refuse'
  succeeded: number
  failed: number
  failures: readonly { id: string; name: string | null; reason: string }[]
}

/** Null where nothing came of it; then `fault` says why. */
type Outcome = Promise<StaffReport | null>

/** What is done with one person and with many alike: 分配部门, 确认, 不予确认. */
export function useStaffBatch(): {
  assign: (selection: PeopleSelection, departmentId: string | null) => Outcome
  confirm: (selection: PeopleSelection) => Outcome
  refuse: (selection: PeopleSelection, reason: string) => Outcome
  busy: Ref<boolean>
  fault: Ref<string | null>
} {
  const words = useFaultWords()
  const { resolveClient } = useApolloClient()
  const busy = ref(false)
  const fault = ref<string | null>(null)

  async function run(kind: StaffReport['kind'], mutate: () => Promise<Staff_OutcomeFragment | undefined>): Outcome {
    fault.value = null
    busy.value = true
    try {
      const outcome = await mutate()
      return outcome ? reportOf(kind, outcome) : null
    } catch (error) {
      fault.value = words(error)
      return null
    } finally {
      busy.value = false
    }
  }
  const options = { fetchPolicy: 'no-cache' as const, refetchQueries: ['Todos'] }
  return {
    assign: (selection, departmentId) =>
      run('assign', async () => (await resolveClient().mutate({ mutation: assignDepartmentMutation, variables: { selection, departmentId }, ...options })).data?.assignDepartment),
    confirm: (selection) => run('confirm', async () => (await resolveClient().mutate({ mutation: confirmStaffMutation, variables: { selection }, ...options })).data?.confirmStaff),
    refuse: (selection, reason) => run('refuse', async () => (await resolveClient().mutate({ mutation: refuseStaffMutation, variables: { selection, reason }, ...options })).data?.refuseStaff),
    busy,
    fault,
  }
}

function reportOf(kind: StaffReport['kind'], { succeeded, failed, items }: Staff_OutcomeFragment): StaffReport {
  const failures = items.flatMap(({ id, professional, error }) => {
    if (!error) return []
    const reason = 'fields' in error ? error.fields.map(({ message }) => message).join('') : error.message
    return [{ id, name: professional && `${professional.name} ${professional.maskedIdNumber}`, reason }]
  })
  return { kind, succeeded, failed, failures }
}
