import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { addLesson } from './add-lesson.js'
import { addMaterial } from './add-material.js'
import { changeLesson } from './change-lesson.js'
import { LessonInput } from './course-edit.input.js'
import { courseOf } from './course-edit.read.js'
import { YearCourseResult } from './course-edit.type.js'
import { moveCoursePart } from './move-course-part.js'
import { removeLesson } from './remove-lesson.js'
import { removeMaterial } from './remove-material.js'
import { renameMaterial } from './rename-material.js'

const version = { description: '所见的版本号' }
const key = { description: '防重复键, at most 64 characters' }
const position = { description: '位置, from 0' }

/** 课时和资料管理: the parts of a course, as the whole region's authority edits them. Each answers with the course. */
@Resolver()
export class LessonEditResolver {
  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '新增课时. The same idempotencyKey again gives the same lesson' })
  async addLesson(
    @Ctx() context: Context,
    @Arg('courseId', () => ID) courseId: string,
    @Arg('input', () => LessonInput) input: LessonInput,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof YearCourseResult> {
    return courseOf(context, await addLesson(context, keyOf(courseId), input, idempotencyKey))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '修改课时; of one that somebody has begun the title, text and captions' })
  async changeLesson(
    @Ctx() context: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('input', () => LessonInput) input: LessonInput,
  ): Promise<typeof YearCourseResult> {
    return courseOf(context, await changeLesson(context, keyOf(id), seen, input))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '调整课时顺序' })
  async moveLesson(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number, @Arg('position', () => Int, position) place: number): Promise<typeof YearCourseResult> {
    return courseOf(context, await moveCoursePart(context, 'lesson', keyOf(id), seen, place))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '删除课时 that nobody has begun' })
  async removeLesson(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number): Promise<typeof YearCourseResult> {
    return courseOf(context, await removeLesson(context, keyOf(id), seen))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '新增资料, a file that was uploaded. The same idempotencyKey again gives the same one' })
  async addMaterial(
    @Ctx() context: Context,
    @Arg('courseId', () => ID) courseId: string,
    @Arg('uploadId', () => ID) uploadId: string,
    @Arg('idempotencyKey', () => String, key) idempotencyKey: string,
  ): Promise<typeof YearCourseResult> {
    return courseOf(context, await addMaterial(context, keyOf(courseId), uploadId, idempotencyKey))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '修改资料名称; its ending stays' })
  async renameMaterial(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number, @Arg('name', () => String) name: string): Promise<typeof YearCourseResult> {
    return courseOf(context, await renameMaterial(context, keyOf(id), seen, name))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '调整资料顺序' })
  async moveMaterial(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number, @Arg('position', () => Int, position) place: number): Promise<typeof YearCourseResult> {
    return courseOf(context, await moveCoursePart(context, 'material', keyOf(id), seen, place))
  }

  @Guard('publicSubjectEditors')
  @Mutation(() => YearCourseResult, { description: '删除资料' })
  async removeMaterial(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int, version) seen: number): Promise<typeof YearCourseResult> {
    return courseOf(context, await removeMaterial(context, keyOf(id), seen))
  }
}
