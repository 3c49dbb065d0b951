import type { AdministratorInput } from '@xueshi/schema'

/** What is typed in the form of an administrator. */
export interface AdministratorDraft {
  idNumber: string
  name: string
  jobTitle: string
  phone: string
  onStaff: boolean
  departmentId: string | null
  signInAllowed: boolean
  duties: string
}

/** What the server is sent of it: trimmed, empty as null. */
export function inputOf(draft: AdministratorDraft): AdministratorInput {
  return {
    jobTitle: draft.jobTitle.trim() || null,
    phone: draft.phone.trim() || null,
    onStaff: draft.onStaff,
    departmentId: draft.departmentId,
    signInAllowed: draft.signInAllowed,
    duties: draft.duties.trim() || null,
  }
}
