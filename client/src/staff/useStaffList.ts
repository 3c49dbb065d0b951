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

/** What the list is filtered and ordered by, as the address has it. */
export interface StaffPlaces {
  name: string | null
  idNumber: string | null
  department: string | null
  state: string | null
  sort: string | null
}

/** The address's filters as the server takes them; what it does not know is left out. */
export function staffFilter({ name, idNumber, department, state }: Omit<StaffPlaces, 'sort'>): ProfessionalFilter {
  const accountState = accountStates.find((one) => one === state)
  return {
    ...(name && { name }),
    ...(idNumber && { idNumber }),
    ...(department && (department === nowhere ? { withoutDepartment: true } : { departmentId: department })),
    ...(accountState && { accountState }),
  }
}

const orders: Readonly<Record<string, ProfessionalOrder>> = { name: 'NAME', department: 'DEPARTMENT' }

/** `name` and `-name` in the address: which column, and which way. */
export function staffSort(sort: string | null): GridSort | null {
  const key = sort?.replace(/^-/, '') ?? ''
  return orders[key] ? { key, descending: sort!.startsWith('-') } : null
}

/** The staff as the address filters and orders it. */
export function useStaffList(places: () => StaffPlaces): Keyset<Row> & { filter: ComputedRef<ProfessionalFilter> } {
  const session = useSession()
  const { resolveClient } = useApolloClient()
  const filter = computed(() => staffFilter(places()))
  const sort = computed(() => staffSort(places().sort))
  const list = useKeyset<Row>(
    // Title series are named in the language asked for.
    () => JSON.stringify([filter.value, sort.value, session.language]),
    async (after) => {
      const variables = { filter: filter.value, orderBy: orders[sort.value?.key ?? ''] ?? ('ADDED' as const), descending: sort.value?.descending ?? false, first: 50, after }
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
