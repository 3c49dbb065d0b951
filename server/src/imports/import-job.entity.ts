import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Department } from '../units/department.entity.js'
import { Unit } from '../units/unit.entity.js'
import type { ImportKind, ImportMode, ImportStatus } from './import-enums.js'
import { importJobScope, importRowScope } from './import-job.scope.js'

/**
 * 导入: one workbook that an administrator has uploaded, and how far it is. A process of its own works on it; whoever holds `runToken` does,
 * until `leaseUntil`, so that a process that was killed leaves a job that can be taken up again, and one that was only slow stops by itself.
 */
@Entity({ tableName: 'import_job' })
@Scoped(importJobScope)
@Index({ name: 'import_job_unit', properties: ['unitId', 'kind', 'id'] })
@Unique({ name: 'import_job_writing', properties: ['writingUnitId'] })
export class ImportJob extends Row {
  @Property({ type: 'string', length: 12 })
  kind!: ImportKind

  /** Of questions, whose bank they go to; null otherwise. */
  @Property({ type: 'smallint', nullable: true })
  year: number | null = null

  @Property({ type: 'string', length: 12 })
  status!: ImportStatus

  /** What was asked for when the import began. */
  @Property({ type: 'string', length: 14, nullable: true })
  mode: ImportMode | null = null

  /** Who uploaded it, in which assignment, and by which name. */
  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id' })
  accountId!: number

  @Property({ type: bigint() })
  assignmentId!: number

  @Property({ type: 'string', length: 200 })
  accountName!: string

  @ManyToOne(() => Unit, { mapToPk: true, fieldName: 'unit_id', index: false })
  unitId!: number

  /** Of a department's administrator; null for the whole unit. */
  @ManyToOne(() => Department, { mapToPk: true, fieldName: 'department_id', nullable: true })
  departmentId: number | null = null

  /** As the person named it; never used as a path. */
  @Property({ type: 'string', length: 255 })
  fileName!: string

  /** Bytes. */
  @Property({ type: 'integer' })
  size!: number

  /** The server-made name in the storage; null once the file is swept. */
  @Property({ type: 'string', length: 80, nullable: true })
  storageKey: string | null = null

  /** Thousandths of the work under way that are done. */
  @Property({ type: 'smallint' })
  progress!: number

  /** Rows with something in them, without the head; with the three below it adds up. */
  @Property({ type: 'integer' })
  totalRows!: number

  /** Good rows: while CHECKED those that can be imported, once IMPORTED those that were. */
  @Property({ type: 'integer' })
  okRows!: number

  @Property({ type: 'integer' })
  failedRows!: number

  @Property({ type: 'integer' })
  presentRows!: number

  /** Why the whole file is refused, with the parameters of the words as JSON. */
  @Property({ type: 'string', length: 60, nullable: true })
  faultCode: string | null = null

  @Property({ type: 'string', length: 1000, nullable: true })
  faultParams: string | null = null

  @Property({ type: 'string', length: 36, nullable: true })
  runToken: string | null = null

  @Property({ type: new InstantType() })
  leaseUntil!: Date

  /** The unit while rows are being written: unique, so that a unit's imports write one after the other and none makes a row twice. */
  @Property({ type: bigint(), nullable: true })
  writingUnitId: number | null = null

  @Property({ type: new InstantType() })
  createdAt!: Date

  /** When the last step was done. */
  @Property({ type: new InstantType(), nullable: true })
  finishedAt: Date | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** What became of a row of a workbook; rows that could be imported and have not been are not here. */
@Entity({ tableName: 'import_row' })
@Scoped(importRowScope)
export class ImportRow {
  @PrimaryKey({ type: bigint() })
  importId!: number

  /** As the spreadsheet numbers it. */
  @PrimaryKey({ type: 'integer' })
  sheetRow!: number

  @Property({ type: 'string', length: 8 })
  outcome!: 'FAILED' | 'PRESENT' | 'DONE'

  /** What it has become: an hour record, or a person. No foreign key: what it made may be deleted. */
  @Property({ type: bigint(), nullable: true })
  targetId: number | null = null

  /** Its faults as JSON, see stored-fault.ts. */
  @Property({ type: 'text', nullable: true })
  faults: string | null = null
}
