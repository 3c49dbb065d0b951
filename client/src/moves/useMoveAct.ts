import { useMutation } from '@vue/apollo-composable'
import type { Move_RowFragment } from '@xueshi/schema'
import { computed, ref } from 'vue'
import { useFaultWords } from '../useFaultWords'
import { acceptMoveMutation, agreeToMoveMutation, objectToMoveMutation, refuseMoveMutation, withdrawMoveMutation } from './moves.documents'

/** What somebody may do with a move. */
export type MoveAct = 'accept' | 'refuse' | 'agree' | 'object' | 'withdraw'

/** Acts on a move as it was seen; gives it as it stands then, or null with `fault` in words. */
export function useMoveAct() {
  const words = useFaultWords()
  // What waits is counted beside the menu and over the list of staff.
  const options = { refetchQueries: ['MovesWaiting'] }
  const accept = useMutation(acceptMoveMutation, options)
  const refuse = useMutation(refuseMoveMutation, options)
  const agree = useMutation(agreeToMoveMutation, options)
  const object = useMutation(objectToMoveMutation, options)
  const withdraw = useMutation(withdrawMoveMutation)
  const fault = ref<string | null>(null)

  async function send(act: MoveAct, { id, version }: Move_RowFragment, { reason, departmentId }: { reason: string; departmentId: string | null }) {
    const seen = { id, version }
    switch (act) {
      case 'accept':
        return (await accept.mutate({ ...seen, departmentId }))?.data?.acceptMove
      case 'refuse':
        return (await refuse.mutate({ ...seen, reason }))?.data?.refuseMove
      case 'agree':
        return (await agree.mutate(seen))?.data?.agreeToMove
      case 'object':
        return (await object.mutate({ ...seen, reason }))?.data?.objectToMove
      case 'withdraw':
        return (await withdraw.mutate(seen))?.data?.withdrawMove
    }
  }

  async function run(act: MoveAct, move: Move_RowFragment, given: { reason: string; departmentId: string | null }): Promise<Move_RowFragment | null> {
    fault.value = null
    try {
      const result = await send(act, move, given)
      if (result?.__typename === 'UnitMove') return result
      fault.value = (result?.__typename === 'InvalidInput' ? result.fields.map((field) => field.message).join('') : result?.message) ?? null
    } catch (error) {
      fault.value = words(error)
    }
    return null
  }

  const busy = computed(() => [accept, refuse, agree, object, withdraw].some((one) => one.loading.value))
  return { run, busy, fault }
}
