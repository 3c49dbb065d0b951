import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { permission } from '../access/permission.js'
import type { OneTimeCode } from '../accounts/one-time-code.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { unitSettings } from '../units/unit-settings.js'
import { addStaff } from './add-staff.js'
import { assignDepartment } from './assign-department.js'
import { confirmStaff } from './confirm-staff.js'
import { refusesAdd, refusesAssign, refusesConfirm } from './professional.policy.js'
import { readProfessional } from './professional.read.js'
import { ProfessionalResult } from './professional.result.js'
import { refuseStaff } from './refuse-staff.js'
import { resetAccess } from './reset-access.js'
import { NewStaffInput, PeopleSelection, StaffInput } from './staff.input.js'
import { AddStaffResult, ResetAccessResult, StaffAccess, StaffBatchResult, StaffPermissions } from './staff.type.js'
import { updateStaff } from './update-staff.js'

/** 专业技术人员管理: a unit's staff, by its administrators. */
@Resolver()
export class StaffResolver {
  @Guard('staffReaders')
  @Query(() => StaffPermissions, { description: '对本单位或本部门人员可办理的事项' })
  async staffPermissions(@Ctx() { actor, language, rows }: Context): Promise<StaffPermissions> {
    const { departmentAdminsConfirm } = await unitSettings(rows, actor!.unitId ?? 0)
    return {
      canAdd: permission(refusesAdd(actor!), language),
      canAssignDepartment: permission(refusesAssign(actor!, null), language),
      canConfirm: permission(refusesConfirm(actor!, null, departmentAdminsConfirm), language),
    }
  }

  @Guard('staffManagers')
  @Mutation(() => AddStaffResult, { description: '添加人员, with a one-time code that is shown once, here. The same idempotencyKey again gives the same person' })
  async addStaff(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => NewStaffInput) input: NewStaffInput,
    @Arg('idempotencyKey', () => String, { description: '一次办理的标识, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof AddStaffResult> {
    const outcome = await addStaff(context, input, idempotencyKey)
    return 'professionalId' in outcome ? (await access(context, info, outcome.professionalId, outcome.code))! : outcome
  }

  @Guard('staffManagers')
  @Mutation(() => ProfessionalResult, { description: '修改人员: 岗位或职务, 部门, 行业, 职称系列, and the contact until the account is active. What has been submitted stays where it was' })
  async updateStaff(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('input', () => StaffInput) input: StaffInput,
  ): Promise<typeof ProfessionalResult> {
    const outcome = await updateStaff(context, keyOf(id), version, input)
    if (typeof outcome !== 'number') return outcome
    return (await readProfessional(outcome, selectionOf(info), context)) ?? notFound(context.language)
  }

  @Guard('generalAdministrators')
  @Mutation(() => StaffBatchResult, {
    description: '分配部门: one person or many are this one call, at most 10000, all in one transaction. What has been submitted stays where it was',
  })
  assignDepartment(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('selection', () => PeopleSelection) selection: PeopleSelection,
    @Arg('departmentId', () => ID, { nullable: true, description: '部门; left out, they have none and the general administrator is responsible' }) departmentId: string | null,
  ): Promise<StaffBatchResult> {
    return assignDepartment(context, selection, departmentId ? keyOf(departmentId) : null, selectionOf(info))
  }

  @Guard('staffManagers')
  @Mutation(() => StaffBatchResult, {
    description: '确认 of those who registered, and of the department that they chose: one person or many are this one call, at most 10000, all in one transaction',
  })
  confirmStaff(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('selection', () => PeopleSelection) selection: PeopleSelection): Promise<StaffBatchResult> {
    return confirmStaff(context, selection, selectionOf(info))
  }

  @Guard('staffManagers')
  @Mutation(() => StaffBatchResult, { description: '不予确认, with a reason that the person sees: who registered may ask again or ask another unit; who chose a department stays' })
  refuseStaff(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('selection', () => PeopleSelection) selection: PeopleSelection,
    @Arg('reason', () => String, { description: '原因, at most 500 characters' }) reason: string,
  ): Promise<StaffBatchResult> {
    return refuseStaff(context, selection, reason, selectionOf(info))
  }

  @Guard('staffManagers')
  @Mutation(() => ResetAccessResult, {
    description: '重置登录 with a one-time code that is shown once, here. Ends every session at once; the password works until the code is used. The same idempotencyKey again gives the same code',
  })
  async resetAccess(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('professionalId', () => ID) professionalId: string,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('idempotencyKey', () => String, { description: '一次办理的标识, at most 64 characters' }) idempotencyKey: string,
  ): Promise<typeof ResetAccessResult> {
    const id = keyOf(professionalId)
    const outcome = await resetAccess(context, id, version, idempotencyKey)
    if (outcome !== 'used' && !('expiresAt' in outcome)) return outcome
    return (await access(context, info, id, outcome === 'used' ? null : outcome)) ?? notFound(context.language)
  }
}

async function access(context: Context, info: GraphQLResolveInfo, id: number, code: Pick<OneTimeCode, 'code' | 'expiresAt'> | null): Promise<StaffAccess | null> {
  const professional = await readProfessional(id, selectionOf(info, 'professional'), context)
  return professional && Object.assign(new StaffAccess(), { professional, oneTimeCode: code?.code ?? null, expiresAt: code?.expiresAt ?? null })
}
