import { Field, ObjectType } from 'type-graphql'
import type { Language } from '../errors/language.js'
import { wording, type MessageCode, type MessageParams } from '../errors/message.js'

/** Whether the caller may do something to a row now, and if not, why. */
@ObjectType({ description: '权限: whether the caller may do this now, and if not, why' })
export class Permission {
  @Field(() => Boolean, { description: '能否办理' })
  allowed!: boolean

  @Field(() => String, { nullable: true, description: '不能办理的原因代码, stable' })
  code!: string | null

  @Field(() => String, { nullable: true, description: '不能办理的原因, in the language asked for' })
  reason!: string | null
}

/** A policy's answer as the API shows it: null allows, a code refuses. */
export function permission(language: Language, refusal: MessageCode | null, params?: MessageParams): Permission {
  return { allowed: refusal === null, code: refusal, reason: refusal && wording(refusal, language, params) }
}
