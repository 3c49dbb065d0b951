import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import type { Page } from '../database/page.js'
import { selectionOf } from '../database/selection.js'
import { auditRowPage } from './audit-row.read.js'
import { AuditFilter, AuditRowConnection, type AuditRow } from './audit-row.type.js'

/** 操作记录: the trail, as far as it is the caller's to read. */
@Resolver()
export class AuditResolver {
  @Guard('trailReaders')
  @Query(() => AuditRowConnection, { description: '操作记录 in scope, the newest first: one’s own account’s, one’s unit’s or department’s, supervised units’, or, for the auditor, all' })
  auditRows(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<AuditRow>> {
    return auditRowPage(filter ?? null, first ?? 20, after ?? null, selectionOf(info), context)
  }
}
