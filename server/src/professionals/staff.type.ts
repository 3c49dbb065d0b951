import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Conflict, InvalidInput, NotAllowed, NotFound, UserError } from '../errors/user-error.js'
import { Instant } from '../scalars/instant.js'
import { Professional } from './professional.type.js'

/** What the caller may do with the staff as a whole. */
@ObjectType({ description: '对本单位或本部门人员的权限' })
export class StaffPermissions {
  @Field(() => Permission, { description: '能否添加人员' })
  canAdd!: Permission

  @Field(() => Permission, { description: '能否分配部门' })
  canAssignDepartment!: Permission

  @Field(() => Permission, { description: '能否确认或不予确认' })
  canConfirm!: Permission
}

/** Somebody who was added, or whose access was reset, with the code that is shown once. */
@ObjectType({ description: '一次性激活码, with whose it is' })
export class StaffAccess {
  readonly __typename = 'StaffAccess'

  @Field(() => Professional, { description: '人员' })
  professional!: Professional

  @Field(() => String, {
    nullable: true,
    description: '一次性激活码, shown here and never again; null where somebody who signs in already joined the staff, and where the code was used or replaced since',
  })
  oneTimeCode!: string | null

  @Field(() => Instant, { nullable: true, description: '激活码有效期' })
  expiresAt!: Date | null
}

/** What adding somebody may end in. */
export const AddStaffResult = createUnionType({
  name: 'AddStaffResult',
  description: '添加人员的结果',
  types: () => [StaffAccess, InvalidInput, NotAllowed] as const,
})

/** What resetting somebody's access may end in. */
export const ResetAccessResult = createUnionType({
  name: 'ResetAccessResult',
  description: '重置登录的结果',
  types: () => [StaffAccess, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})

/** What came of one person in a batch. */
@ObjectType({ description: '批量办理中的一人' })
export class StaffBatchItem {
  @Field(() => ID, { description: '人员编号' })
  id!: number | string

  @Field(() => Professional, { nullable: true, description: '办理后的人员; null when not found' })
  professional!: Professional | null

  @Field(() => UserError, { nullable: true, description: '未办理的原因; null when done' })
  error!: UserError | null
}

/** What came of a batch: succeeded + failed = people selected. */
@ObjectType({ description: '批量办理结果: succeeded + failed = people selected' })
export class StaffBatchResult {
  @Field(() => Int, { description: '办理成功人数' })
  succeeded!: number

  @Field(() => Int, { description: '未办理人数' })
  failed!: number

  @Field(() => [StaffBatchItem], { description: '前 100 人, failures first' })
  items!: StaffBatchItem[]
}
