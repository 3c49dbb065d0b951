import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Account } from '../accounts/account.entity.js'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { CourseFileKind } from './course-enums.js'

/**
 * A file of a course that no lesson and no list of materials has: one that was just uploaded, or one that was replaced or removed. Its row goes
 * when it is taken; what nobody has taken in a day is swept with its file.
 */
@Entity({ tableName: 'course_upload' })
@Unique({ name: 'course_upload_token', properties: ['token'] })
@Index({ name: 'course_upload_age', properties: ['createdAt'] })
export class CourseUpload extends Row {
  /** What the page names it by; random, and part of the storage key. */
  @Property({ type: 'string', length: 36 })
  token!: string

  @ManyToOne(() => Account, { mapToPk: true, fieldName: 'uploaded_by_id', index: false })
  uploadedById!: number

  @Property({ type: 'string', length: 8 })
  kind!: `${CourseFileKind}`

  /** As the person named it, with the ending of its content. */
  @Property({ type: 'string', length: 200 })
  name!: string

  @Property({ type: 'string', length: 100 })
  mediaType!: string

  /** Bytes; 0 of what was replaced or removed, which waits for nobody. */
  @Property({ type: bigint() })
  size!: number

  /** Of a film; null of what has no length. */
  @Property({ type: 'integer', nullable: true })
  durationMs: number | null = null

  @Property({ type: 'string', length: 200 })
  storageKey!: string

  @Property({ type: new InstantType() })
  createdAt!: Date
}
