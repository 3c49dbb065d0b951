import type { Role } from './role.js'

/** Where a request came from, and its own mark. */
export interface Origin {
  /** The caller's address. */
  readonly address: string
  /** Written into the trail and the log alike. */
  readonly requestId: string
}

/** Who asks: the signed-in account in the assignment it acts in now, read once a request with the session. */
export interface Actor {
  readonly sessionId: number
  readonly accountId: number
  readonly assignmentId: number | null
  readonly name: string
  /** Null while the account is being activated: then nothing but a password and contact may be set. */
  readonly role: Role | null
  readonly professionalId: number | null
  /** Whether the unit has confirmed the person of that profile; null without one. */
  readonly confirmed: boolean | null
  /** The unit or authority of the assignment; for a professional the unit that employs the person now. */
  readonly unitId: number | null
  readonly departmentId: number | null
  readonly origin: Origin
  /** When the session ends at the latest, whatever is done. */
  readonly endsAt: Date
}
