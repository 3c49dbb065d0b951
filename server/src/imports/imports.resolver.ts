import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { importFaultPage, importJobPage, readImportJob } from './import-job.read.js'
import { ImportFault, ImportFaultConnection, ImportJob, ImportJobConnection, ImportResult } from './import-job.type.js'
import { ImportKind, ImportMode } from './import-enums.js'
import { beginImport } from './begin-import.js'
import { resumeImport } from './resume-import.js'
import { withdrawImport } from './withdraw-import.js'

const version = { description: '所见的版本号' }

/** 导入: files come by POST /import-files; what becomes of them is asked for and decided here. */
@Resolver()
export class ImportsResolver {
  @Guard('importers')
  @Query(() => ImportJobConnection, { description: '本单位、本部门或题库的导入, the newest first' })
  importJobs(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => ImportKind) kind: ImportKind,
    @Arg('year', () => Int, { nullable: true, description: '只要这一年度题库的' }) year: number | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<ImportJob>> {
    return importJobPage(kind, year ?? null, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('importers')
  @Query(() => ImportJob, { nullable: true, description: '一次导入; null where it does not exist for the caller' })
  importJob(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID) id: string): Promise<ImportJob | null> {
    return readImportJob(keyOf(id), selectionOf(info), context)
  }

  @Guard('importers')
  @Query(() => ImportFaultConnection, { description: '不能导入的行, in the order of the file; kept for a month' })
  importFaults(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('importId', () => ID) importId: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<ImportFault>> {
    return importFaultPage(keyOf(importId), first ?? 20, after, selectionOf(info), context)
  }

  @Guard('importers')
  @Mutation(() => ImportResult, { description: '导入 what was checked, by who uploaded it. Hours become records of the unit that wait to be reviewed' })
  async beginImport(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('mode', () => ImportMode) mode: ImportMode,
  ): Promise<typeof ImportResult> {
    return result(context, info, await beginImport(context, keyOf(id), seen, mode))
  }

  @Guard('importers')
  @Mutation(() => ImportResult, { description: '继续 what was broken off: rows that were written are not written again' })
  async resumeImport(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
  ): Promise<typeof ImportResult> {
    return result(context, info, await resumeImport(context, keyOf(id), seen))
  }

  @Guard('importers')
  @Mutation(() => ImportResult, { description: '整批撤回 all that an import made, while nothing of it has been decided' })
  async withdrawImport(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
  ): Promise<typeof ImportResult> {
    return result(context, info, await withdrawImport(context, keyOf(id), seen))
  }
}

async function result<Refusal extends object>(context: Context, info: GraphQLResolveInfo, outcome: number | Refusal) {
  return typeof outcome === 'number' ? ((await readImportJob(outcome, selectionOf(info), context)) ?? notFound(context.language)) : outcome
}
