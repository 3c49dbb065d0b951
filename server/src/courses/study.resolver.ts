import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { notFound } from '../errors/user-error.js'
import { chooseElective } from './choose-elective.js'
import { giveUpElective } from './give-up-elective.js'
import { recordStudy } from './record-study.js'
import { startStudy } from './start-study.js'
import { readStudyCourse, readStudyYears } from './study.read.js'
import { StudyCourse, StudyCourseResult, StudyRangeInput, StudyReportResult, StudyStartResult, StudyYear } from './study.type.js'

/** 公需科目学习: a person's own. */
@Resolver()
export class StudyResolver {
  @Guard('professionals')
  @Query(() => [StudyYear], { description: '公需科目各年度 that are published, newest first, with the caller’s own progress' })
  studyYears(@Ctx() context: Context, @Arg('year', () => Int, { nullable: true, description: '只要这一年度' }) year: number | null): Promise<StudyYear[]> {
    return readStudyYears(context, year ?? null)
  }

  @Guard('professionals')
  @Query(() => StudyCourse, { nullable: true, description: '一门课程 of a published year; null where there is none' })
  studyCourse(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<StudyCourse | null> {
    return readStudyCourse(context, keyOf(id))
  }

  @Guard('professionals')
  @Mutation(() => StudyCourseResult, { description: '选课: takes an elective course; again, it stays as it is' })
  async chooseElective(@Ctx() context: Context, @Arg('courseId', () => ID) courseId: string): Promise<typeof StudyCourseResult> {
    const outcome = await chooseElective(context, keyOf(courseId))
    return typeof outcome === 'number' ? ((await readStudyCourse(context, outcome)) ?? notFound(context.language)) : outcome
  }

  @Guard('professionals')
  @Mutation(() => StudyCourseResult, { description: '退选: takes the choice of an elective course back, until a lesson of it is begun; of one that is not chosen, all stays' })
  async giveUpElective(@Ctx() context: Context, @Arg('courseId', () => ID) courseId: string): Promise<typeof StudyCourseResult> {
    const outcome = await giveUpElective(context, keyOf(courseId))
    return typeof outcome === 'number' ? ((await readStudyCourse(context, outcome)) ?? notFound(context.language)) : outcome
  }

  @Guard('professionals')
  @Mutation(() => StudyStartResult, { description: '开始学习 a lesson: one at a time for an account; a sitting that goes on elsewhere ends' })
  startStudy(@Ctx() context: Context, @Arg('lessonId', () => ID) lessonId: string): Promise<typeof StudyStartResult> {
    return startStudy(context, keyOf(lessonId))
  }

  @Guard('professionals')
  @Mutation(() => StudyReportResult, {
    description: '上报学习进度, about every 10 seconds and as soon as the network is back. Counted is the union, within the time that has passed times the allowed speed; reported again, nothing counts twice',
  })
  recordStudy(
    @Ctx() context: Context,
    @Arg('token', () => String, { description: '本次学习的标识' }) token: string,
    @Arg('ranges', () => [StudyRangeInput], { description: '观看或阅读的各段, at most 200' }) ranges: StudyRangeInput[],
  ): Promise<typeof StudyReportResult> {
    return recordStudy(context, token, ranges)
  }
}
