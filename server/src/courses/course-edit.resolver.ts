import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { notAllowed, type NotAllowed } from '../errors/user-error.js'
import { UploadTicket } from '../files/attachment.type.js'
import { createUploadTicket } from '../files/upload-ticket.js'
import { addCourse } from './add-course.js'
import { changeCourse } from './change-course.js'
import { CourseInput, NewCourseInput } from './course-edit.input.js'
import { courseOf, courseYearOf, readCourseYear, readYearCourse } from './course-edit.read.js'
import { CourseYear, CourseYearResult, CourseUploadTicketResult, YearCourse, YearCourseResult } from './course-edit.type.js'
import { refusesEditing } from './course-editor.js'
import { moveCoursePart } from './move-course-part.js'
import { removeCourse } from './remove-course.js'

const version = { description: '所见的版本号' }
const key = { description: '防重复键, at most 64 characters' }

/** 课程管理: a year's courses, as the whole region's authority edits them and all others may look at them. */
@Resolver()
export class CourseEditResolver {
  @Guard('publicSubjectEditors')
  @Query(() => CourseYear, { nullable: true, description: '一个年度的课程, published or not; null where there is no such year' })
  courseYear(@Ctx() context: Context, @Arg('year', () => Int) year: number): Promise<CourseYear | null> {
    return readCourseYear(context, year)
  }

  @Guard('publicSubjectEditors')
  @Query(() => YearCourse, { nullable: true, description: '一门课程 of any year; null where there is none' })
  yearCourse(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<YearCourse | null> {
    return readYearCourse(context, keyOf(id))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => CourseUploadTicketResult, { description: '课程文件上传凭证: a one-time ticket for POST /course-files/film, captions or material (header x-upload-ticket, multipart field file), good for 10 minutes to begin' })
  async createCourseUploadTicket(@Ctx() context: Context): Promise<UploadTicket | NotAllowed> {
    const refusal = await refusesEditing(context.rows, context.actor!)
    if (refusal) return notAllowed(context.language, refusal)
    return { ...(await createUploadTicket(context.em, context.clock, context.actor!)), url: '/course-files', __typename: 'UploadTicket' } as UploadTicket
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '新增课程. The same idempotencyKey again gives the same course' })
  async addCourse(
    @Ctx() context: Context,
    @Arg('year', () => Int) year: number,
    @Arg('input', () => NewCourseInput) input: NewCourseInput,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof YearCourseResult> {
    return courseOf(context, await addCourse(context, year, input, idempotencyKey))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '修改课程名称和领域' })
  async changeCourse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('input', () => CourseInput) input: CourseInput,
  ): Promise<typeof YearCourseResult> {
    return courseOf(context, await changeCourse(context, keyOf(id), seen, input))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => CourseYearResult, { description: '调整课程顺序 within its kind' })
  async moveCourse(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('position', () => Int, { description: '位置, from 0' }) position: number,
  ): Promise<typeof CourseYearResult> {
    return courseYearOf(context, await moveCoursePart(context, 'course', keyOf(id), seen, position))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => CourseYearResult, { description: '删除课程 with its lessons and materials, that nobody has begun' })
  async removeCourse(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number): Promise<typeof CourseYearResult> {
    return courseYearOf(context, await removeCourse(context, keyOf(id), seen))
  }
}
