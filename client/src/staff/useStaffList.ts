import { useApolloClient } from '@vue/apollo-composable'
import type { AccountState, PeopleSelection, ProfessionalFilter, ProfessionalOrder, Staff_RowFragment } from '@xueshi/schema'
import { computed, type ComputedRef } from 'vue'
import { useSession } from '../session/useSession'
import type { GridSort } from '../ui/grid-column'
import { useKeyset, type Keyset } from '../ui/useKeyset'
import { staffListQuery } from './staff.documents'

/** A person in the list of staff. */
export type Row = Staff_RowFragment

/** What stands in the address for people without a department. */
export const nowhere = 'none'
export const accountStates: readonly AccountState[] = ['NOT_ACTIVATED', 'ACTIVATED', 'LOCKED']
/** What stands in the address, in a state's place, for those who wait for the unit's word. */
export const awaiting = 'AWAITING'

/** What the list is filtered by, as the address has it. */
export interface StaffPlaces {
  name: string | null
  idNumber: string | null
  department: string | null
  state: string | null
}

/** The address's filters as the server takes them; what it does not know is left out. */
export function staffFilter({ name, idNumber, department, state }: StaffPlaces): ProfessionalFilter {
  const accountState = accountStates.find((one) => one === state)
  return {
    ...(name && { name }),
    ...(idNumber && { idNumber }),
    ...(department && (department === nowhere ? { withoutDepartment: true, awaitingConfirmation: false } : { departmentId: department })),
    ...(accountState && { accountState }),
    ...(state === awaiting && { awaitingConfirmation: true }),
  }
}

const orders: Readonly<Record<string, ProfessionalOrder>> = { name: 'NAME', department: 'DEPARTMENT' }

/** The staff as the address filters it, in an order. */
export function useStaffList(places: () => StaffPlaces, sort: () => GridSort | null): Keyset<Row> & { filter: ComputedRef<ProfessionalFilter> } {
  const session = useSession()
  const { resolveClient } = useApolloClient()
  const filter = computed(() => staffFilter(places()))
  const list = useKeyset<Row>(
    // Title series are named in the language asked for.
    () => JSON.stringify([filter.value, sort(), session.language]),
    async (after) => {
      const variables = { filter: filter.value, orderBy: orders[sort()?.key ?? ''] ?? ('ADDED' as const), descending: sort()?.descending ?? false, first: 50, after }
      const { data } = await resolveClient().query({ query: staffListQuery, variables, fetchPolicy: 'network-only' })
      return data.professionals
    },
  )
  return { ...list, filter }
}

/** The people chosen, or all that the list matched when it was asked for. */
export function staffSelection(chosen: readonly Pick<Row, 'id' | 'version'>[], all: { filter: ProfessionalFilter; asOf: string } | null): PeopleSelection {
  return all ?? { people: chosen.map(({ id, version }) => ({ id, version })) }
}
