import { describe, expect, it } from 'vitest'
import { creatableRoles, kindOfRole, placeOfRole } from './account-rule'

describe('accounts by role', () => {
  it('sign in where the notice has them', () => {
    expect(creatableRoles.map((role) => kindOfRole[role])).toEqual(['PROFESSIONAL', 'UNIT_ADMIN', 'UNIT_ADMIN', 'STAFF', 'STAFF'])
  })
  it('ask for the place that the role works in', () => {
    expect(placeOfRole('DEPARTMENT_ADMIN')).toEqual({ unit: true, department: 'required' })
    expect(placeOfRole('PROFESSIONAL')).toEqual({ unit: true, department: 'optional' })
    expect(placeOfRole('AUTHORITY')).toEqual({ unit: true, department: 'none' })
    expect(placeOfRole('SYSTEM_ADMIN')).toEqual({ unit: false, department: 'none' })
  })
})
