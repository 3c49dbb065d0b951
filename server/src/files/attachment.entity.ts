import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Account } from '../accounts/account.entity.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { attachmentScope } from './attachment.scope.js'

/** 佐证材料: an uploaded file; on its own until a record takes it. */
@Entity({ tableName: 'attachment' })
@Scoped(attachmentScope)
@Index({ name: 'attachment_record', properties: ['hourRecordId', 'id'] })
@Index({ name: 'attachment_owner', properties: ['uploadedById', 'hourRecordId'] })
export class Attachment extends Row {
  /** The record it proves; null until one takes it. No foreign key: a deleted record keeps its evidence. */
  @Property({ type: bigint(), nullable: true })
  hourRecordId: number | null = null

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'uploaded_by_id', index: false })
  uploadedById!: number

  /** As the person named it; never used as a path. */
  @Property({ type: 'string', length: 255 })
  name!: string

  /** By content: image/jpeg, image/png or application/pdf. */
  @Property({ type: 'string', length: 40 })
  mediaType!: string

  /** Bytes. */
  @Property({ type: 'integer' })
  size!: number

  /** The server-made name in the storage. */
  @Property({ type: 'string', length: 80 })
  storageKey!: string

  @Property({ type: new InstantType() })
  createdAt!: Date
}

/** A one-time permission to upload one file; its row goes when it is used. */
@Entity({ tableName: 'upload_ticket' })
export class UploadTicket extends Row {
  /** SHA-256 of the ticket. */
  @Property({ type: 'string', length: 64, unique: true })
  ticketHash!: string

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'account_id' })
  accountId!: number

  @Property({ type: new InstantType(), index: true })
  expiresAt!: Date
}
