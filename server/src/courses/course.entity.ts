import { OptionalProps } from '@mikro-orm/core'
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { bigint, Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import type { CourseKind, LessonKind } from './course-enums.js'
import { PublicSubjectYear } from './public-year.entity.js'

/** A course of a year's public subjects. */
@Entity({ tableName: 'course' })
@Index({ name: 'course_year', properties: ['year', 'kind', 'position'] })
@Unique({ name: 'course_made', properties: ['madeKey'] })
export class Course extends Row {
  declare [OptionalProps]?: 'version'

  @ManyToOne(() => PublicSubjectYear, { mapToPk: true, fieldName: 'year', index: false })
  year!: number

  @Property({ type: 'string', length: 8 })
  kind!: `${CourseKind}`

  /** 领域 of an elective. */
  @Property({ type: 'string', length: 100, nullable: true })
  area: string | null = null

  @Property({ type: 'string', length: 200 })
  title!: string

  /** From 0, within the year and kind. */
  @Property({ type: 'integer' })
  position!: number

  /** When its first lesson was put in; null: asked of everybody from the beginning. See coursesAsked in asked-courses.ts. */
  @Property({ type: new InstantType(), nullable: true })
  askedSince: Date | null = null

  /** Account and idempotency key of the request that made it; null for what was seeded. */
  @Property({ type: 'string', length: 90, nullable: true })
  madeKey: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** A lesson of a course: a film or a text. */
@Entity({ tableName: 'lesson' })
@Index({ name: 'lesson_course', properties: ['courseId', 'position'] })
@Unique({ name: 'lesson_made', properties: ['madeKey'] })
export class Lesson extends Row {
  declare [OptionalProps]?: 'version'

  @ManyToOne(() => Course, { mapToPk: true, fieldName: 'course_id', index: false })
  courseId!: number

  @Property({ type: 'string', length: 200 })
  title!: string

  @Property({ type: 'string', length: 5 })
  kind!: `${LessonKind}`

  /** Length of the film, or the time that reading the text takes, in milliseconds. */
  @Property({ type: 'integer' })
  durationMs!: number

  /** The text of a text lesson: paragraphs, with an empty line between them. */
  @Property({ type: 'text', nullable: true })
  text: string | null = null

  /** The film as one mp4 file, in the storage. */
  @Property({ type: 'string', length: 200, nullable: true })
  filmKey: string | null = null

  /** The folder of its HLS playlist `index.m3u8` and segments, in the storage. */
  @Property({ type: 'string', length: 200, nullable: true })
  hlsKey: string | null = null

  /** Its captions as WebVTT, in the storage. */
  @Property({ type: 'string', length: 200, nullable: true })
  captionsKey: string | null = null

  /** From 0, within the course. */
  @Property({ type: 'integer' })
  position!: number

  /** Account and idempotency key of the request that made it; null for what was seeded. */
  @Property({ type: 'string', length: 90, nullable: true })
  madeKey: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}

/** 相关资料: a file of a course, for download. */
@Entity({ tableName: 'course_material' })
@Index({ name: 'course_material_course', properties: ['courseId', 'position'] })
@Unique({ name: 'course_material_made', properties: ['madeKey'] })
export class CourseMaterial extends Row {
  declare [OptionalProps]?: 'version'

  @ManyToOne(() => Course, { mapToPk: true, fieldName: 'course_id', index: false })
  courseId!: number

  /** The name of the file as it is downloaded. */
  @Property({ type: 'string', length: 200 })
  name!: string

  @Property({ type: 'string', length: 100 })
  mediaType!: string

  /** Bytes. */
  @Property({ type: bigint() })
  size!: number

  @Property({ type: 'string', length: 200 })
  storageKey!: string

  /** From 0, within the course. */
  @Property({ type: 'integer' })
  position!: number

  /** Account and idempotency key of the request that made it; null for what was seeded. */
  @Property({ type: 'string', length: 90, nullable: true })
  madeKey: string | null = null

  @Property({ type: 'integer', version: true })
  version!: number
}
