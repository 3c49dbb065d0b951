import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { nothing } from '../access/scope.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { unitShape } from '../units/unit.shape.js'
import { confirmRegistration } from './confirm-registration.js'
import { refuseRegistration } from './refuse-registration.js'
import { receiptHash, registerUnit } from './register-unit.js'
import { UnitRegistrationState } from './unit-registration.entity.js'
import { UnitRegistrationInput } from './unit-registration.input.js'
import { unitRegistrationScope } from './unit-registration.scope.js'
import { unitRegistrationShape } from './unit-registration.shape.js'
import {
  UnitConfirmed,
  UnitConfirmedResult,
  UnitRegistered,
  UnitRegisteredResult,
  UnitRegistration,
  UnitRegistrationConnection,
  UnitRegistrationOutcome,
  UnitRegistrationResult,
} from './unit-registration.type.js'

const version = { description: '所见的版本号' }

/** 单位注册: asking for a missing unit, and confirming it. */
@Resolver()
export class UnitRegistrationResolver {
  @Guard('anyone')
  @Mutation(() => UnitRegisteredResult, { description: '注册单位: a unit that the search does not find, for its region’s authority to confirm. The same key again registers nothing twice' })
  async registerUnit(
    @Ctx() context: Context,
    @Arg('input', () => UnitRegistrationInput) input: UnitRegistrationInput,
    @Arg('idempotencyKey', () => String, { description: '防重复键, at most 64 characters' }) idempotencyKey: string,
    @Arg('captcha', () => String, { nullable: true, description: '安全验证: the solved challenge of GET /captcha; needed of a visitor' }) captcha: string | null,
  ): Promise<typeof UnitRegisteredResult> {
    const outcome = await registerUnit(context, input, idempotencyKey, captcha)
    return typeof outcome === 'string' ? Object.assign(new UnitRegistered(), { receipt: outcome }) : outcome
  }

  @Guard('anyone')
  @Query(() => UnitRegistrationOutcome, { nullable: true, description: '凭受理编号查询单位注册的结果; null where there is no such receipt' })
  async unitRegistrationOutcome(@Ctx() context: Context, @Arg('receipt', () => String, { description: '受理编号' }) receipt: string): Promise<UnitRegistrationOutcome | null> {
    const hash = receiptHash(context, receipt)
    const [row] = hash === null ? [] : await context.rows('select name, state, refusal_reason, decided_at from unit_registration where receipt_hash = ?', [hash])
    if (!row) return null
    const [name, state, refusalReason, decidedAt] = row
    return Object.assign(new UnitRegistrationOutcome(), { name, state, refusalReason, decidedAt }) as UnitRegistrationOutcome
  }

  @Guard('unitSupervisors')
  @Query(() => UnitRegistrationConnection, { description: '单位注册 in the caller’s region, oldest first' })
  unitRegistrations(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('state', () => UnitRegistrationState, { nullable: true, defaultValue: UnitRegistrationState.WAITING }) state: UnitRegistrationState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<UnitRegistration>> {
    const scope = context.actor ? unitRegistrationScope(context.actor) : nothing
    const where = `r.state = ? and ${scope.sql('r')}`
    return readPage(unitRegistrationShape, { where, params: [state ?? UnitRegistrationState.WAITING, ...scope.params] }, first ?? 20, after, selectionOf(info), context)
  }

  @Guard('unitSupervisors')
  @Mutation(() => UnitConfirmedResult, { description: '确认单位注册. The one-time code of the unit’s own account is shown here, to be handed to the contact person' })
  async confirmUnitRegistration(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
  ): Promise<typeof UnitConfirmedResult> {
    const outcome = await confirmRegistration(context, keyOf(id), seen)
    if (!('unitId' in outcome)) return outcome
    const [row] = await readRows(unitShape, selectionOf(info)['unit'] ?? {}, { where: 'r.id = ?', params: [outcome.unitId] }, context)
    return Object.assign(new UnitConfirmed(), { unit: row!.node, oneTimeCode: outcome.code?.code ?? null, expiresAt: outcome.code?.expiresAt ?? null }) as UnitConfirmed
  }

  @Guard('unitSupervisors')
  @Mutation(() => UnitRegistrationResult, { description: '不予确认, with the reason' })
  async refuseUnitRegistration(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, version) seen: number,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<typeof UnitRegistrationResult> {
    const outcome = await refuseRegistration(context, keyOf(id), seen, reason)
    if (typeof outcome !== 'number') return outcome
    const scope = unitRegistrationScope(context.actor!)
    const [row] = await readRows(unitRegistrationShape, selectionOf(info), { where: `r.id = ? and ${scope.sql('r')}`, params: [outcome, ...scope.params] }, context)
    return (row?.node as UnitRegistration | undefined) ?? notFound(context.language)
  }
}
