import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { selectionOf } from '../database/selection.js'
import { Hours } from '../scalars/hours.js'
import { Instant } from '../scalars/instant.js'
import { createHourRecord } from './create-hour-record.js'
import { deleteHourRecords } from './delete-hour-records.js'
import { HalfDay, ReviewDecision } from './hour-enums.js'
import { HourRecordFilter, HourRecordInput, HourRecordSelection, RecordRef } from './hour-record.input.js'
import { readHourRecord } from './hour-record.read.js'
import { BatchResult, HourRecordResult } from './hour-record.type.js'
import { reviewHourRecords } from './review-hour-records.js'
import { matchingDrafts } from './matching-records.js'
import { submitHourRecords } from './submit-hour-records.js'
import { updateHourRecord } from './update-hour-record.js'
import { withdrawHourRecords } from './withdraw-hour-records.js'
import { notFound } from '../errors/user-error.js'

const keyOrNull = (id: string | null | undefined) => (id == null ? null : keyOf(id))

/** Halves left out, or null, are those of whole days. graphql-jit does not fill in the defaults of input fields. */
const wholeDays = (input: HourRecordInput): HourRecordInput => ({ ...input, startHalf: input.startHalf ?? HalfDay.MORNING, endHalf: input.endHalf ?? HalfDay.AFTERNOON })

@Resolver()
export class HourRecordMutationResolver {
  @Guard('registrars')
  @Mutation(() => HourRecordResult, { description: '新登记培训, for oneself or by a unit’s administrator for a person in scope. The same idempotencyKey again returns the same record.' })
  async createHourRecord(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => HourRecordInput) input: HourRecordInput,
    @Arg('professionalId', () => ID, { nullable: true }) professionalId: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey: string | null,
  ): Promise<typeof HourRecordResult> {
    return this.read(context, info, await createHourRecord(context, wholeDays(input), keyOrNull(professionalId), idempotencyKey ?? null))
  }

  @Guard('registrars')
  @Mutation(() => HourRecordResult, { description: '修改 a draft, or what was refused: it becomes a draft again' })
  async updateHourRecord(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('input', () => HourRecordInput) input: HourRecordInput,
  ): Promise<typeof HourRecordResult> {
    return this.read(context, info, await updateHourRecord(context, keyOf(id), version, wholeDays(input)))
  }

  @Guard('registrars')
  @Mutation(() => BatchResult, { description: '删除. A reason is required for what another has submitted.' })
  async deleteHourRecords(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('records', () => [RecordRef]) records: RecordRef[],
    @Arg('reason', () => String, { nullable: true }) reason: string | null,
  ): Promise<BatchResult> {
    return deleteHourRecords(context, records, reason ?? null, selectionOf(info))
  }

  @Guard('registrars')
  @Mutation(() => BatchResult, { description: '提交审核, to the person’s own unit, or to another unit or authority (reviewUnitId). A person submitting their own records pledges 本人承诺以上信息属实. The records, or with none of them all drafts of the caller’s own that matching gives at asOf and that have not changed since.' })
  async submitHourRecords(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('records', () => [RecordRef]) records: RecordRef[],
    @Arg('reviewUnitId', () => ID, { nullable: true }) reviewUnitId: string | null,
    @Arg('pledge', () => Boolean, { nullable: true }) pledge: boolean | null,
    @Arg('matching', () => HourRecordFilter, { nullable: true, description: '全部符合条件的待提交登记, in place of records' }) matching: HourRecordFilter | null,
    @Arg('asOf', () => Instant, { nullable: true, description: '列表的时刻, needed with matching' }) asOf: Date | null,
  ): Promise<BatchResult> {
    const refs = matching ? await matchingDrafts(context, records, matching, asOf) : records
    return submitHourRecords(context, refs, keyOrNull(reviewUnitId), pledge === true, selectionOf(info))
  }

  @Guard('registrars')
  @Mutation(() => BatchResult, { description: '撤回 while pending' })
  async withdrawHourRecords(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('records', () => [RecordRef]) records: RecordRef[]): Promise<BatchResult> {
    return withdrawHourRecords(context, records, selectionOf(info))
  }

  @Guard('reviewers')
  @Mutation(() => BatchResult, {
    description: '通过 or 不通过: single and batch are this one call, at most 10000 records, all in one transaction. REJECT needs an opinion. approvedHours only with a single record.',
  })
  async reviewHourRecords(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('selection', () => HourRecordSelection) selection: HourRecordSelection,
    @Arg('decision', () => ReviewDecision) decision: ReviewDecision,
    @Arg('opinion', () => String, { nullable: true }) opinion: string | null,
    @Arg('approvedHours', () => Hours, { nullable: true }) approvedHours: number | null,
  ): Promise<BatchResult> {
    return reviewHourRecords(context, selection, decision, opinion ?? null, approvedHours ?? null, selectionOf(info))
  }

  /** The record as it stands after the change, or why there was none. */
  private async read(context: Context, info: GraphQLResolveInfo, outcome: number | Exclude<typeof HourRecordResult, { professional: unknown }>): Promise<typeof HourRecordResult> {
    if (typeof outcome !== 'number') return outcome
    return (await readHourRecord(outcome, selectionOf(info), context)) ?? notFound(context.language)
  }
}
