import { Field, ObjectType } from 'type-graphql'
import type { Language } from '../errors/language.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'

/** Whether something may be done now, and if not, why. */
@ObjectType({ description: '可否办理' })
export class Permission {
  @Field(() => Boolean, { description: '可以办理' })
  allowed!: boolean

  @Field(() => String, { nullable: true, description: '不能办理的代码, stable' })
  code!: string | null

  @Field(() => String, { nullable: true, description: '不能办理的原因' })
  reason!: string | null
}

/** Words a policy's verdict, with what its words name: null is allowed. */
export function permission(verdict: MessageCode | null, language: Language, params?: MessageParams): Permission {
  return { allowed: verdict === null, code: verdict, reason: verdict === null ? null : wording(verdict, language, params) }
}
