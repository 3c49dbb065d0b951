import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy'
import { Scoped } from '../access/scope.js'
import { Row } from '../database/base.entity.js'
import { InstantType } from '../database/instant.js'
import { Professional } from '../professionals/professional.entity.js'
import { Course, Lesson } from './course.entity.js'
import { studyScope } from './study.scope.js'

/** 选课: an elective course that a person has chosen to study. */
@Entity({ tableName: 'elective_choice' })
@Scoped(studyScope)
@Index({ name: 'elective_choice_course', properties: ['courseId'] })
export class ElectiveChoice {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', primary: true, index: false, deleteRule: 'restrict' })
  professionalId!: number

  @ManyToOne(() => Course, { mapToPk: true, fieldName: 'course_id', primary: true, index: false, deleteRule: 'restrict' })
  courseId!: number

  @Property({ type: new InstantType() })
  chosenAt!: Date
}

/** What a person has watched of a film, or read of a text, as the server counts it. */
@Entity({ tableName: 'lesson_progress' })
@Scoped(studyScope)
@Index({ name: 'lesson_progress_lesson', properties: ['lessonId'] })
export class LessonProgress {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', primary: true, index: false, deleteRule: 'restrict' })
  professionalId!: number

  @ManyToOne(() => Lesson, { mapToPk: true, fieldName: 'lesson_id', primary: true, index: false, deleteRule: 'restrict' })
  lessonId!: number

  /** Merged ranges [start, end) of the lesson in milliseconds, in order, as JSON. */
  @Property({ type: 'text' })
  watched!: string

  /** The length of all ranges together, in milliseconds. */
  @Property({ type: 'integer' })
  watchedMs!: number

  @Property({ type: new InstantType(), nullable: true })
  completedAt: Date | null = null

  @Property({ type: new InstantType() })
  updatedAt!: Date
}

/** One sitting at one lesson. A person has one at a time that is not over, whatever devices there are: what is watched in all of them never overlaps in time. */
@Entity({ tableName: 'study_session' })
@Scoped(studyScope)
@Index({ name: 'study_session_person', properties: ['professionalId', 'endedAt'] })
@Unique({ name: 'study_session_token', properties: ['token'] })
@Index({ name: 'study_session_lesson', properties: ['lessonId'] })
export class StudySession extends Row {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', index: false })
  professionalId!: number

  @ManyToOne(() => Lesson, { mapToPk: true, fieldName: 'lesson_id', index: false })
  lessonId!: number

  /** What the player names it by; random. */
  @Property({ type: 'string', length: 36 })
  token!: string

  @Property({ type: new InstantType() })
  startedAt!: Date

  /** When the study of the year closes: nothing is watched in it after that. */
  @Property({ type: new InstantType() })
  closesAt!: Date

  /** When another sitting took over; null while it goes on. */
  @Property({ type: new InstantType(), nullable: true })
  endedAt: Date | null = null

  /** From when on nothing has been counted for its time, which what is watched uses up at the allowed speed; null while nothing was. */
  @Property({ type: new InstantType(), nullable: true })
  unusedSince: Date | null = null
}

/** A course that a person has completed: all of its lessons. */
@Entity({ tableName: 'course_completion' })
@Scoped(studyScope)
@Index({ name: 'course_completion_year', properties: ['professionalId', 'year'] })
@Index({ name: 'course_completion_course', properties: ['courseId'] })
export class CourseCompletion {
  @ManyToOne(() => Professional, { mapToPk: true, fieldName: 'professional_id', primary: true, index: false, deleteRule: 'restrict' })
  professionalId!: number

  @ManyToOne(() => Course, { mapToPk: true, fieldName: 'course_id', primary: true, index: false, deleteRule: 'restrict' })
  courseId!: number

  /** The course's. */
  @Property({ type: 'smallint' })
  year!: number

  @Property({ type: new InstantType() })
  completedAt!: Date
}
