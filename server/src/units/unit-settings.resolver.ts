import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { UnitSettings, UnitSettingsResult } from './unit-settings.type.js'
import { readUnitSettings, updateUnitSettings } from './update-unit-settings.js'

/** 单位设置 of the caller's unit. */
@Resolver()
export class UnitSettingsResolver {
  @Guard('unitManagers')
  @Query(() => UnitSettings, { description: '本单位的设置' })
  unitSettings(@Ctx() { rows, actor }: Context): Promise<UnitSettings> {
    return readUnitSettings(rows, actor!.unitId ?? 0)
  }

  @Guard('unitManagers')
  @Mutation(() => UnitSettingsResult, { description: '修改本单位的设置' })
  updateUnitSettings(
    @Ctx() context: Context,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('departmentChoiceConfirmed', () => Boolean, { description: '本人选择部门须单位确认' }) departmentChoiceConfirmed: boolean,
    @Arg('departmentAdminsConfirm', () => Boolean, { description: '二级管理员可确认本部门注册人员' }) departmentAdminsConfirm: boolean,
  ): Promise<typeof UnitSettingsResult> {
    return updateUnitSettings(context, version, { departmentChoiceConfirmed, departmentAdminsConfirm })
  }
}
