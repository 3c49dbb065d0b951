import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { Day } from '../scalars/day.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { CourseKind, LessonKind } from './course-enums.js'

/** A part of a lesson. */
@ObjectType({ description: '课时的一段' })
export class StudyRange {
  @Field(() => Int, { description: '开始, milliseconds from the lesson’s beginning' })
  startMs!: number

  @Field(() => Int, { description: '结束, milliseconds; not included' })
  endMs!: number
}

/** A part of a lesson that was watched or read. */
@InputType({ description: '观看或阅读的一段' })
export class StudyRangeInput {
  @Field(() => Int, { description: '开始, milliseconds from the lesson’s beginning' })
  startMs!: number

  @Field(() => Int, { description: '结束, milliseconds; not included' })
  endMs!: number
}

/** A lesson with the caller's own progress. */
@ObjectType({ description: '课时, with the caller’s own progress as the server counts it' })
export class StudyLesson {
  readonly __typename = 'StudyLesson'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => String, { description: '课时名称' })
  title!: string

  @Field(() => LessonKind, { description: '课时类型' })
  kind!: LessonKind

  @Field(() => Int, { description: '时长 of the film, or the time that reading takes, in milliseconds' })
  durationMs!: number

  @Field(() => Int, { description: '完成所需, milliseconds watched: 95 % of the lesson' })
  doneMs!: number

  @Field(() => String, { nullable: true, description: '正文 of a text lesson, paragraphs with an empty line between them' })
  text!: string | null

  @Field(() => String, { nullable: true, description: '视频 as one file, for Range requests: an address of this site' })
  filmUrl!: string | null

  @Field(() => String, { nullable: true, description: '视频的 HLS 播放列表: an address of this site' })
  playlistUrl!: string | null

  @Field(() => String, { nullable: true, description: '字幕 as WebVTT: an address of this site' })
  captionsUrl!: string | null

  @Field(() => [StudyRange], { description: '已看的各段, in order' })
  watched!: StudyRange[]

  @Field(() => Int, { description: '已看时长, milliseconds' })
  watchedMs!: number

  @Field(() => Instant, { nullable: true, description: '完成时间; null until it is done' })
  completedAt!: number | null
}

/** A file of a course, for download. */
@ObjectType({ description: '相关资料' })
export class StudyMaterial {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => String, { description: '文件名' })
  name!: string

  @Field(() => Int, { description: '大小, bytes' })
  size!: number

  @Field(() => String, { description: '下载地址 of this site' })
  url!: string
}

/** A course with the caller's own progress. */
@ObjectType({ description: '课程, with the caller’s own progress' })
export class StudyCourse {
  readonly __typename = 'StudyCourse'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => CourseKind, { description: '课程类别' })
  kind!: CourseKind

  @Field(() => String, { nullable: true, description: '领域 of an elective' })
  area!: string | null

  @Field(() => String, { description: '课程名称' })
  title!: string

  @Field(() => Boolean, { description: '已选课; always true of a required course' })
  chosen!: boolean

  @Field(() => Instant, { nullable: true, description: '完成时间: all lessons done; null until then' })
  completedAt!: number | null

  @Field(() => Permission, { description: '可以学习, and if not, why' })
  canStudy!: Permission

  @Field(() => Permission, { description: '可以退选, and if not, why' })
  canGiveUp!: Permission

  @Field(() => [StudyLesson], { description: '课时, in order' })
  lessons!: StudyLesson[]

  @Field(() => [StudyMaterial], { description: '相关资料' })
  materials!: StudyMaterial[]
}

/** Hours of a year's public subjects, and where the caller stands with them. */
@ObjectType({ description: '公需科目的一项学时, and why it has not counted yet' })
export class StudyAward {
  @Field(() => Hours, { nullable: true, description: '学时; null where not published: nothing is awarded then' })
  hours!: number | null

  @Field(() => Boolean, { description: '已计入' })
  given!: boolean

  @Field(() => String, { description: '说明: given, or what is still missing. Stable code' })
  code!: string

  @Field(() => String, { description: '说明, in the language asked for' })
  reason!: string
}

/** 公需科目 of one published year. */
@ObjectType({ description: '一个年度的公需科目, published' })
export class StudyYear {
  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Boolean, { description: '当前年度' })
  current!: boolean

  @Field(() => Boolean, { description: '现在是补学补考: the hours go to this year' })
  makeUp!: boolean

  @Field(() => Permission, { description: '现在可以学习, and if not, why' })
  canStudy!: Permission

  @Field(() => Day, { nullable: true, description: '现在可以学习至, that day included; null where it is closed' })
  openUntil!: string | null

  @Field(() => Boolean, { description: '含演示数值: some values stand in no document' })
  demo!: boolean

  @Field(() => String, { description: '依据: where the values come from' })
  source!: string

  @Field(() => Boolean, { description: '必修课程已全部完成: the examination is open' })
  requiredDone!: boolean

  @Field(() => StudyAward, { description: '必修和考试的学时' })
  required!: StudyAward

  @Field(() => StudyAward, { description: '选修的学时' })
  electives!: StudyAward

  @Field(() => [StudyCourse], { description: '课程, required ones first' })
  courses!: StudyCourse[]
}

/** One sitting at a lesson has begun. */
@ObjectType({ description: '开始学习: one sitting at one lesson' })
export class StudyStarted {
  readonly __typename = 'StudyStarted'

  @Field(() => String, { description: '本次学习的标识, for reporting what is watched' })
  token!: string

  @Field(() => Boolean, { description: '另一处正在进行的学习已停止: one lesson at a time for an account' })
  tookOver!: boolean

  @Field(() => StudyLesson, { description: '课时' })
  lesson!: StudyLesson
}

/** What a report came to. */
@ObjectType({ description: '学习进度, as the server holds it after a report' })
export class StudyProgress {
  readonly __typename = 'StudyProgress'

  @Field(() => StudyLesson, { description: '课时' })
  lesson!: StudyLesson

  @Field(() => Boolean, { description: '已在另一处继续学习: this sitting is over. What was watched in it before counts' })
  takenOver!: boolean

  @Field(() => Boolean, { description: '学习已截止: nothing watched after that counts' })
  closed!: boolean

  @Field(() => Int, { description: '暂未计入, milliseconds: reported faster than the allowed speed. Reported again later, it counts' })
  leftOutMs!: number

  @Field(() => Boolean, { description: '课程已完成' })
  courseDone!: boolean

  @Field(() => Hours, { nullable: true, description: '本次计入的选修学时; null where none' })
  awarded!: number | null

  @Field(() => Boolean, { description: '必修课程由此全部完成: the examination is open' })
  examOpen!: boolean
}

export const StudyStartResult = createUnionType({ name: 'StudyStartResult', description: '开始学习的结果', types: () => [StudyStarted, NotAllowed, NotFound] as const })
export const StudyReportResult = createUnionType({ name: 'StudyReportResult', description: '上报学习进度的结果', types: () => [StudyProgress, InvalidInput, NotFound] as const })
export const StudyCourseResult = createUnionType({ name: 'StudyCourseResult', description: '选课或退选的结果', types: () => [StudyCourse, NotAllowed, NotFound] as const })
