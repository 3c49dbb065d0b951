import { createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { UploadTicket } from '../files/attachment.type.js'
import { CourseKind, LessonKind } from './course-enums.js'

/** What the caller may do with a lesson. */
@ObjectType({ description: '课时可办理的事项' })
export class YearLessonPermissions {
  @Field(() => Permission, { description: '可以删除, and if not, why' })
  canRemove!: Permission

  @Field(() => Permission, { description: '可以更换视频、类型和阅读时长, and if not, why' })
  canChangeContent!: Permission
}

/** A lesson as who edits the year sees it. */
@ObjectType({ description: '课时, as who edits the year sees it' })
export class YearLesson {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => String, { description: '课时名称' })
  title!: string

  @Field(() => LessonKind, { description: '课时类型' })
  kind!: LessonKind

  @Field(() => Int, { description: '时长 of the film, or the time that reading takes, in milliseconds' })
  durationMs!: number

  @Field(() => String, { nullable: true, description: '正文 of a text lesson, paragraphs with an empty line between them' })
  text!: string | null

  @Field(() => String, { nullable: true, description: '视频 as one file, for Range requests: an address of this site' })
  filmUrl!: string | null

  @Field(() => String, { nullable: true, description: '视频的 HLS 播放列表: an address of this site' })
  playlistUrl!: string | null

  @Field(() => String, { nullable: true, description: '字幕 as WebVTT: an address of this site' })
  captionsUrl!: string | null

  @Field(() => YearLessonPermissions, { description: '课时可办理的事项' })
  permissions!: YearLessonPermissions
}

/** A file of a course, for download, as who edits the year sees it. */
@ObjectType({ description: '相关资料, as who edits the year sees it' })
export class YearMaterial {
  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => String, { description: '文件名' })
  name!: string

  @Field(() => Int, { description: '大小, bytes' })
  size!: number

  @Field(() => String, { description: '下载地址 of this site' })
  url!: string
}

/** What the caller may do with a course. */
@ObjectType({ description: '课程可办理的事项' })
export class YearCoursePermissions {
  @Field(() => Permission, { description: '可以修改 it and its lessons and materials, and if not, why' })
  canEdit!: Permission

  @Field(() => Permission, { description: '可以删除, and if not, why' })
  canRemove!: Permission
}

/** A course as who edits the year sees it. */
@ObjectType({ description: '一门课程, as who edits the year sees it' })
export class YearCourse {
  readonly __typename = 'YearCourse'

  @Field(() => ID, { description: '编号, opaque' })
  id!: number

  @Field(() => Int, { description: '版本号' })
  version!: number

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Boolean, { description: '年度已发布: those who study see every change at once' })
  published!: boolean

  @Field(() => CourseKind, { description: '课程类别' })
  kind!: CourseKind

  @Field(() => String, { nullable: true, description: '领域 of an elective' })
  area!: string | null

  @Field(() => String, { description: '课程名称' })
  title!: string

  @Field(() => Boolean, { description: '已有人员选课或开始学习' })
  begun!: boolean

  @Field(() => YearCoursePermissions, { description: '课程可办理的事项' })
  permissions!: YearCoursePermissions

  @Field(() => [YearLesson], { description: '课时, in order' })
  lessons!: YearLesson[]

  @Field(() => [YearMaterial], { description: '相关资料, in order' })
  materials!: YearMaterial[]
}

/** A year's courses as who edits them sees them. */
@ObjectType({ description: '一个年度的课程, as who edits them sees them' })
export class CourseYear {
  readonly __typename = 'CourseYear'

  @Field(() => Int, { description: '年度' })
  year!: number

  @Field(() => Boolean, { description: '年度已发布: those who study see every change at once' })
  published!: boolean

  @Field(() => Permission, { description: '可以修改课程, and if not, why' })
  canEdit!: Permission

  // A whole number: an Int ends a byte before 2 GB, which is what a film may have unless the site says otherwise.
  @Field(() => Float, { description: '视频大小上限, bytes' })
  mostFilmBytes!: number

  @Field(() => Int, { description: '资料大小上限, bytes' })
  mostMaterialBytes!: number

  @Field(() => [YearCourse], { description: '课程, required ones first, in order' })
  courses!: YearCourse[]
}

const refusals = [InvalidInput, NotAllowed, NotFound, Conflict] as const
export const CourseUploadTicketResult = createUnionType({ name: 'CourseUploadTicketResult', description: '上传凭证, or why not', types: () => [UploadTicket, NotAllowed] as const })
export const YearCourseResult = createUnionType({ name: 'YearCourseResult', description: '修改一门课程的结果', types: () => [YearCourse, ...refusals] as const })
export const CourseYearResult = createUnionType({ name: 'CourseYearResult', description: '修改年度课程的结果', types: () => [CourseYear, ...refusals] as const })
