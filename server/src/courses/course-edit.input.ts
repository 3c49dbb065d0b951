import { Field, ID, InputType, Int } from 'type-graphql'
import { CourseKind, LessonKind } from './course-enums.js'

/** A new course of a year. */
@InputType({ description: '新增课程' })
export class NewCourseInput {
  @Field(() => CourseKind, { description: '课程类别; stays as it is' })
  kind!: CourseKind

  @Field(() => String, { description: '课程名称, at most 200 characters' })
  title!: string

  @Field(() => String, { nullable: true, description: '领域 of an elective, at most 100 characters' })
  area?: string | null
}

/** What may be changed of a course. */
@InputType({ description: '修改课程' })
export class CourseInput {
  @Field(() => String, { description: '课程名称, at most 200 characters' })
  title!: string

  @Field(() => String, { nullable: true, description: '领域 of an elective, at most 100 characters' })
  area?: string | null
}

/** A lesson as it is to be. */
@InputType({ description: '课时: a film with its captions, or a text with its reading time' })
export class LessonInput {
  @Field(() => LessonKind, { description: '课时类型' })
  kind!: LessonKind

  @Field(() => String, { description: '课时名称, at most 200 characters' })
  title!: string

  @Field(() => ID, { nullable: true, description: '视频: a film that was uploaded; left out, it stays as it is' })
  filmId?: string | null

  @Field(() => ID, { nullable: true, description: '字幕: captions that were uploaded; left out, they stay as they are' })
  captionsId?: string | null

  @Field(() => Boolean, { nullable: true, description: '去掉现有字幕' })
  withoutCaptions?: boolean | null

  @Field(() => String, { nullable: true, description: '正文 of a text lesson, paragraphs with an empty line between them, at most 20000 characters' })
  text?: string | null

  @Field(() => Int, { nullable: true, description: '阅读时长 of a text lesson in minutes; left out, it stays as it is' })
  minutes?: number | null
}
