import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql'
import { Permission } from '../access/permission.js'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../errors/user-error.js'
import { ReviewDecision } from '../hours/hour-enums.js'
import { Instant } from '../scalars/instant.js'

/** What the caller may do with it now, and if not, why. */
@ObjectType({ description: '可办理的操作' })
export class OpinionTemplatePermissions {
  @Field(() => Permission, { description: '修改、删除' })
  canChange!: Permission
}

/** 常用意见. */
@ObjectType({ description: '常用意见: a text that the reviewers of a unit or authority fill opinions with' })
export class OpinionTemplate {
  @Field(() => ID, { description: '标识' })
  id!: number

  @Field(() => Int, { description: '版本号: send it back with every change' })
  version!: number

  @Field(() => ReviewDecision, { description: '用于通过或不通过' })
  decision!: ReviewDecision

  @Field(() => String, { description: '意见内容' })
  text!: string

  @Field(() => String, { nullable: true, description: '添加人; null for those that came with the system' })
  createdBy!: string | null

  @Field(() => Instant, { nullable: true, description: '最近使用时间' })
  usedAt!: number | null

  @Field(() => OpinionTemplatePermissions, { description: '当前可办理的操作, with the reason where not' })
  permissions!: OpinionTemplatePermissions
}

/** What a change gives: the template as it stands, or as it was before it was deleted. */
export const OpinionTemplateResult = createUnionType({
  name: 'OpinionTemplateResult',
  description: '常用意见的办理结果: as it stands now; what was deleted, as it was',
  types: () => [OpinionTemplate, InvalidInput, NotAllowed, NotFound, Conflict] as const,
})
