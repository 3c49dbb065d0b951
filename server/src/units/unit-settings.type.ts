import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { Conflict, NotAllowed } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'

/** Settings as somebody set them. */
@ObjectType({ description: '单位设置的一次变更: as they stood from then on' })
export class UnitSettingChange {
  @Field(() => Instant, { description: '时间' })
  at!: number

  @Field(() => String, { description: '办理人, by the name at the time' })
  byName!: string

  @Field(() => Boolean, { description: '本人选择部门须单位确认' })
  departmentChoiceConfirmed!: boolean

  @Field(() => Boolean, { description: '二级管理员可确认本部门注册人员' })
  departmentAdminsConfirm!: boolean
}

/** What the caller's unit has decided about its people. */
@ObjectType({ description: '单位设置, of the caller’s unit' })
export class UnitSettings {
  readonly __typename = 'UnitSettings'

  @Field(() => Int, { description: '版本号: what a change refers to' })
  version!: number

  @Field(() => Boolean, { description: '本人选择部门须单位确认: until then nobody of that department sees the person' })
  departmentChoiceConfirmed!: boolean

  @Field(() => Boolean, { description: '二级管理员可确认本部门注册人员; otherwise the general administrator alone' })
  departmentAdminsConfirm!: boolean

  @Field(() => [UnitSettingChange], { description: '变更记录, newest first, at most 50' })
  history!: UnitSettingChange[]
}

/** What changing the settings may end in. */
export const UnitSettingsResult = createUnionType({
  name: 'UnitSettingsResult',
  description: '修改单位设置的结果',
  types: () => [UnitSettings, NotAllowed, Conflict] as const,
})
