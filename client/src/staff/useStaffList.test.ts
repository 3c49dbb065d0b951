import { expect, it } from 'vitest'
import { awaiting, nowhere, staffFilter, staffSelection } from './useStaffList'

const nothing = { name: null, idNumber: null, department: null, state: null }

it('filters by what the address says', () => {
  expect(staffFilter(nothing)).toEqual({})
  expect(staffFilter({ name: '韦', idNumber: null, department: '7', state: 'LOCKED' })).toEqual({ name: '韦', departmentId: '7', accountState: 'LOCKED' })
  expect(staffFilter({ ...nothing, department: nowhere })).toEqual({ withoutDepartment: true, awaitingConfirmation: false })
})

it('finds those who wait for the unit’s word in a state’s place', () => {
  expect(staffFilter({ ...nothing, state: awaiting })).toEqual({ awaitingConfirmation: true })
})

it('leaves out a state that there is not', () => {
  expect(staffFilter({ ...nothing, state: 'ASLEEP' })).toEqual({})
})

it('chooses people as they were seen, or all that match', () => {
  const row = { id: '3', version: 2, name: '韦明' }
  expect(staffSelection([row], null)).toEqual({ people: [{ id: '3', version: 2 }] })
  expect(staffSelection([row], { filter: {}, asOf: '2026-05-11T02:00:00Z' })).toEqual({ filter: {}, asOf: '2026-05-11T02:00:00Z' })
})
