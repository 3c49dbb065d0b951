import { Role } from '../access/role.js'

/** The two of a merge: keys of our own, never what somebody typed; `today` is the day in Asia/Shanghai, yyyy-mm-dd. */
export interface MergeKeys {
  readonly accountId: number
  readonly professionalId: number
  readonly intoAccountId: number
  readonly intoProfessionalId: number
  readonly today: string
}

/** Another column of a moved row that changes with it: its new value, and for which rows. Over the alias `r`. */
interface Alteration {
  readonly column: string
  readonly to: string
  readonly when: string
  /** Undoing puts it back while this holds of the row, besides that nobody has changed it since; over the table's name. */
  readonly backWhile?: string
}

/** A column that says whose a row is, and what a merge does with its rows. */
export interface AccountReference {
  readonly table: string
  readonly column: string
  /** Whether it holds an account's key or a profile's. */
  readonly of: 'account' | 'professional'
  /** Rows that stay with the account that is given up: over the alias `r`. */
  readonly stays?: string
  readonly alters?: readonly Alteration[]
  /** Tables with them keep what each change leaves: the version that others have seen, and the watermark of those who copy. */
  readonly versioned?: true
  readonly watched?: true
}

const over = (a: string) => `(${a}.ended_at is not null or (${a}.ends_on is not null and ${a}.ends_on < :today))`
const sameRole = (a: string) => `exists (select 1 from assignment o where o.account_id = :intoAccount and o.role = ${a}.role
  and coalesce(o.unit_id, 0) = coalesce(${a}.unit_id, 0) and coalesce(o.department_id, 0) = coalesce(${a}.department_id, 0) and not ${over('o')})`
/** Roles that are over are history; as a professional, and where it holds the same role, the other account has its own. Those in force are ended (end-roles.ts). */
const roleStays = (a: string) => `(${a}.role = '${Role.PROFESSIONAL}' or ${over(a)} or ${sameRole(a)})`

const ownDraft = "r.status = 'DRAFT' and r.entered_by_unit_id is null"
const whereTheyWork = (column: string) => ({ column, to: `(select p.${column} from professional p where p.id = :intoPerson)`, when: ownDraft, backWhile: "hour_record.status = 'DRAFT'" })

/** An award that the profile that stays has been given as well: it counts once a person, year and award. */
const secondAward = `(r.source = 'SYSTEM' and exists (select 1 from hour_record o where o.professional_id = :intoPerson and o.source = 'SYSTEM' and o.year = r.year
  and o.idempotency_key = r.idempotency_key))`

/** All that passes to the account that stays, in the order in which it does: messages look at the roles that they are of. */
export const moved: readonly AccountReference[] = [
  { table: 'account', column: 'merged_into_id', of: 'account', versioned: true },
  // A file that a record has taken is the record's; who uploaded it stays.
  { table: 'attachment', column: 'uploaded_by_id', of: 'account', stays: 'r.hour_record_id is not null' },
  // The one of the account that stays holds; the other falls with the sums that it rests on.
  {
    table: 'certificate',
    column: 'professional_id',
    of: 'professional',
    versioned: true,
    stays: 'r.valid_for is not null and exists (select 1 from certificate o where o.valid_for = :intoPerson and o.kind = r.kind and o.year = r.year)',
    alters: [{ column: 'valid_for', to: ':intoPerson', when: 'r.valid_for is not null' }],
  },
  { table: 'deleted_hour_record', column: 'professional_id', of: 'professional' },
  // A person has one employment that is open: the one of the profile that stays.
  { table: 'employment', column: 'professional_id', of: 'professional', alters: [{ column: 'ends_on', to: ':today', when: 'r.ends_on is null' }] },
  // What is open can be gone on with by whoever entered it. The same request of either account finds the record of the one that stays.
  {
    table: 'hour_record',
    column: 'entered_by_id',
    of: 'account',
    stays: secondAward,
    versioned: true,
    watched: true,
    alters: [{ column: 'idempotency_key', to: 'null', when: 'exists (select 1 from hour_record o where o.entered_by_id = :intoAccount and o.idempotency_key = r.idempotency_key)' }],
  },
  // The sums of annual_hours follow (merge-sums.ts). A draft stands where the person works.
  { table: 'hour_record', column: 'professional_id', of: 'professional', stays: secondAward, versioned: true, watched: true, alters: [whereTheyWork('unit_id'), whereTheyWork('department_id')] },
  // Who looked at the person's number is for the person to see, whichever number it was.
  { table: 'id_number_look', column: 'professional_id', of: 'professional' },
  { table: 'import_job', column: 'account_id', of: 'account', versioned: true },
  // What was told of a role that stays is of that role. Their keys must not meet those of the other's; one that is read has none.
  {
    table: 'message',
    column: 'account_id',
    of: 'account',
    stays: `exists (select 1 from assignment x where x.id = r.assignment_id and x.role <> '${Role.PROFESSIONAL}' and ${roleStays('x')})`,
    alters: [
      {
        column: 'assignment_id',
        to: `coalesce((select min(o.id) from assignment o where o.account_id = :intoAccount and o.role = '${Role.PROFESSIONAL}' and not ${over('o')}), 0)`,
        when: `exists (select 1 from assignment x where x.id = r.assignment_id and x.role = '${Role.PROFESSIONAL}')`,
      },
      { column: 'run_key', to: 'null', when: 'r.run_key is not null', backWhile: 'message.read_at is null' },
    ],
  },
  { table: 'unit_move', column: 'professional_id', of: 'professional', versioned: true },
  { table: 'unit_registration', column: 'requested_by_id', of: 'account', versioned: true },
  { table: 'window_opening', column: 'professional_id', of: 'professional', versioned: true },
  { table: 'assignment', column: 'account_id', of: 'account', versioned: true, stays: roleStays('r') },
]

/** What is added up instead, or ends. */
export const settled: Readonly<Record<string, string>> = {
  'annual_hours.professional_id': 'Sums: those of the records that move are taken from the one and added to the other (merge-sums.ts).',
  'session.account_id': 'Ended at once.',
  'session.assignment_id': 'Ended with the session.',
  'upload_ticket.account_id': 'Removed: good for minutes, for whoever was signed in.',
}

/** What is left as it is, and why. */
export const left: Readonly<Record<string, string>> = {
  'account_event.account_id': 'What happened to an account is its own history.',
  'account_event.actor_id': 'Who did it.',
  'account_merge.account_id': 'Whose merge it was.',
  'account_merge.actor_id': 'Who did it.',
  'account_merge.into_account_id': 'Whose merge it was.',
  'account_merge.into_professional_id': 'Whose merge it was.',
  'account_merge.professional_id': 'Whose merge it was.',
  'assignment_event.actor_id': 'Who did it.',
  'assignment_event.assignment_id': 'Goes with the role that it is of.',
  'audit_row.account_id': 'Sealed: the trail is never changed.',
  'audit_row.actor_id': 'Sealed: the trail is never changed.',
  'audit_row.subject_id': 'Sealed: the trail is never changed.',
  'certificate.valid_for': 'Changed with certificate.professional_id.',
  'certificate_event.actor_id': 'Who did it.',
  'course_completion.professional_id': 'What was studied stays with the profile that studied it; the hours that it gave are records, and pass on.',
  'course_upload.uploaded_by_id': 'A file that no lesson has taken is swept in a day.',
  'deleted_hour_record.deleted_by_id': 'Who did it.',
  'department_event.actor_id': 'Who did it.',
  'elective_choice.professional_id': 'Stays with what was studied.',
  'email_proof.account_id': 'A code for the address of that account, good for minutes.',
  'exam_attempt.professional_id': 'An examination stays with the profile that sat it; the hours that it gave are a record, and pass on.',
  'exam_grant.decided_by_id': 'Who decided.',
  'exam_grant.open_for': 'A request that waits is of the profile that asked.',
  'exam_grant.requested_by_id': 'Who asked.',
  'exam_grant.professional_id': 'Attempts are granted to the profile whose own are used up.',
  'hour_batch.account_id': 'Decisions are undone by the account that made them, for as long as the site allows, and by no other.',
  'hour_event.actor_id': 'Who did it.',
  'hour_record.reviewed_by_id': 'Who decided.',
  'id_number_look.account_id': 'Who looked.',
  'import_job.assignment_id': 'Goes with the role that it is of.',
  'lesson_progress.professional_id': 'Stays with what was studied.',
  'message.assignment_id': 'Changed with message.account_id where it must be.',
  'opinion_template.created_by_id': 'Who made it; the text is the unit’s.',
  'outgoing_mail.account_id': 'Written to the address of that account.',
  'professional.account_id': 'The profile stays with the account that is given up, as one that no unit has.',
  'public_year.edited_by_id': 'Who did it.',
  'study_session.professional_id': 'Stays with what was studied.',
  'support_look.actor_id': 'Who looked.',
  'support_look.professional_id': 'Who exists for whoever looked, for as long as they are signed in.',
  'unit_event.actor_id': 'Who did it.',
  'unit_merge.actor_id': 'Who did it.',
  'unit_move.asked_by_id': 'Who asked.',
  'unit_move.open_for': 'Only moves that are over pass on: the policy refuses while one is open.',
  'unit_move_event.actor_id': 'Who did it.',
  'unit_registration.decided_by_id': 'Who did it.',
  'unit_setting_event.actor_id': 'Who did it.',
  'window_event.actor_id': 'Who did it.',
  'window_opening.granted_by_id': 'Who granted it.',
  'window_opening.withdrawn_by_id': 'Who withdrew it.',
}

/** Table and column, as `hour_record.professional_id`. */
export const nameOf = ({ table, column }: Pick<AccountReference, 'table' | 'column'>): string => `${table}.${column}`

/** Which rows stay: over the alias `r`. */
export const staysOf = ({ stays }: AccountReference): string => (stays ? `(${stays})` : '(1 = 0)')

/** Fills the keys into a statement. `:from` and `:into` are those that the reference's column holds. */
export function forKeys(sql: string, keys: MergeKeys, of: AccountReference['of'] = 'account'): string {
  const person = of === 'professional'
  return sql
    .replaceAll(':intoAccount', String(keys.intoAccountId))
    .replaceAll(':intoPerson', String(keys.intoProfessionalId))
    .replaceAll(':into', String(person ? keys.intoProfessionalId : keys.intoAccountId))
    .replaceAll(':from', String(person ? keys.professionalId : keys.accountId))
    .replaceAll(':today', `'${keys.today}'`)
}
