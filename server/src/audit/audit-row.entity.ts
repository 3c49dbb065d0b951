import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { auditRowScope } from './audit-row.scope.js'

/**
 * 操作记录: one act, written in its transaction and never changed or removed afterwards. Holds no foreign keys: it outlives what it tells of.
 * Whole identity numbers, passwords and codes are never in it.
 */
@Entity({ tableName: 'audit_row' })
@Scoped(auditRowScope)
@Index({ name: 'audit_row_at', properties: ['at'] })
@Index({ name: 'audit_row_unit', properties: ['unitId', 'at'] })
@Index({ name: 'audit_row_department', properties: ['departmentId', 'at'] })
@Index({ name: 'audit_row_account', properties: ['accountId', 'at'] })
@Index({ name: 'audit_row_actor_name', properties: ['actorName', 'at'] })
@Index({ name: 'audit_row_about_name', properties: ['aboutName', 'at'] })
export class AuditRow extends Row {
  @Property({ type: new InstantType() })
  at!: Date

  @Property({ type: 'string', length: 12 })
  noun!: string

  @Property({ type: 'string', length: 20 })
  action!: string

  /** Null for a visitor and for the system itself. */
  @Property({ type: bigint(), nullable: true })
  actorId: number | null = null

  /** Name at the time. */
  @Property({ type: 'string', length: 200, nullable: true })
  actorName: string | null = null

  @Property({ type: 'string', length: 20, nullable: true })
  actorRole: string | null = null

  /** The unit that the actor acted for. */
  @Property({ type: bigint(), nullable: true })
  actorUnitId: number | null = null

  /** The key of what it happened to, a row of the noun's own table; null where it is several or none. */
  @Property({ type: bigint(), nullable: true })
  subjectId: number | null = null

  /** Whose account or records it is about; null where it is about several people or nobody. */
  @Property({ type: bigint(), nullable: true })
  accountId: number | null = null

  /** The name at the time of whom or what it is about. */
  @Property({ type: 'string', length: 200, nullable: true })
  aboutName: string | null = null

  /** In whose trail it stands, as things were at the time. */
  @Property({ type: bigint(), nullable: true })
  unitId: number | null = null

  @Property({ type: bigint(), nullable: true })
  departmentId: number | null = null

  /** A small JSON object. */
  @Property({ type: 'text', nullable: true })
  details: string | null = null

  /** Where the request came from. */
  @Property({ type: 'string', length: 64, nullable: true })
  address: string | null = null

  /** The request's own mark, which the server's log has as well. */
  @Property({ type: 'string', length: 36, nullable: true })
  requestId: string | null = null
}

/** The place of a row in the chain. A table of its own, so that a row itself is never written again. */
@Entity({ tableName: 'audit_seal' })
@Index({ name: 'audit_seal_row', properties: ['auditRowId'] })
export class AuditSeal {
  /** From 1, without gaps. */
  @PrimaryKey({ type: bigint(), autoincrement: false })
  seq!: number

  @Property({ type: bigint() })
  auditRowId!: number

  /** Keyed hash over the seal before and the row, hexadecimal. */
  @Property({ type: 'string', length: 64 })
  sealed!: string
}

/** Where the chain ends: one row, which whoever seals holds meanwhile. */
@Entity({ tableName: 'audit_chain' })
export class AuditChain {
  @PrimaryKey({ type: 'smallint', autoincrement: false })
  id!: number

  /** The last seal. */
  @Property({ type: bigint() })
  seq!: number

  @Property({ type: 'string', length: 64 })
  sealed!: string

  /** Rows up to here are all sealed, and no transaction that is still open can add one. */
  @Property({ type: bigint() })
  settledId!: number

  /** Keyed hash over the other three: without the site's key nobody can set the end back. */
  @Property({ type: 'string', length: 64 })
  mark!: string
}
