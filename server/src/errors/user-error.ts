import { Field, InterfaceType, Int, ObjectType } from 'type-graphql'
import type { Language } from './language.js'
import { wording, type MessageCode, type MessageParams } from './message.js'

/** An expected outcome: `code` is stable, `message` worded in the language asked for. */
@InterfaceType({ description: '预期的结果: an expected outcome. code is stable, message is worded in the language asked for' })
export abstract class UserError {
  abstract readonly __typename: string

  @Field(() => String, { description: '代码, stable' })
  code!: string

  @Field(() => String, { description: '说明, in the language asked for' })
  message!: string
}

/** One field at fault. */
@ObjectType({ description: '字段错误' })
export class FieldError {
  @Field(() => String, { description: '字段路径, such as input.title' })
  path!: string

  @Field(() => String, { description: '代码, stable' })
  code!: string

  @Field(() => String, { description: '说明: what is wrong and what to do' })
  message!: string
}

/** The input breaks a rule; every field at fault is listed at once. */
@ObjectType({ implements: UserError, description: '输入有误: every field at fault is listed at once' })
export class InvalidInput extends UserError {
  override readonly __typename = 'InvalidInput'

  @Field(() => [FieldError], { description: '有误的字段' })
  fields!: FieldError[]
}

/** The person may not do this to that row now. */
@ObjectType({ implements: UserError, description: '不能办理' })
export class NotAllowed extends UserError {
  override readonly __typename = 'NotAllowed'
}

/** It does not exist for the caller. */
@ObjectType({ implements: UserError, description: '没有找到: it does not exist for the caller' })
export class NotFound extends UserError {
  override readonly __typename = 'NotFound'
}

/** Somebody else changed it first: the row as it stands now has another version. */
@ObjectType({ implements: UserError, description: '已被他人先行修改: the row as it stands now has another version' })
export class Conflict extends UserError {
  override readonly __typename = 'Conflict'

  @Field(() => Int, { description: '现在的版本号' })
  version!: number

  @Field(() => String, { nullable: true, description: '谁先修改的' })
  by!: string | null
}

/** A fault found in an input: path, code and the parameters of its words. */
export interface Fault {
  readonly path: string
  readonly code: MessageCode
  readonly params?: MessageParams
}

/** Words all faults. */
export function invalidInput(language: Language, faults: readonly Fault[]): InvalidInput {
  return Object.assign(new InvalidInput(), {
    code: 'INVALID_INPUT',
    message: wording('INVALID_INPUT', language, { count: faults.length }),
    fields: faults.map(({ path, code, params }) => ({ path, code, message: wording(code, language, params) })),
  })
}

/** Refuses with the reason. */
export function notAllowed(language: Language, code: MessageCode = 'NOT_ALLOWED', params?: MessageParams): NotAllowed {
  return Object.assign(new NotAllowed(), { code, message: wording(code, language, params) })
}

/** For what is not there and for what is out of scope: the two cannot be told apart. */
export function notFound(language: Language): NotFound {
  return Object.assign(new NotFound(), { code: 'NOT_FOUND', message: wording('NOT_FOUND', language) })
}

/** Another version than the caller saw. `by` is the name of who acted last, null where not known. */
export function conflict(language: Language, version: number, by: string | null): Conflict {
  const message = wording('CONFLICT', language, { by: by ?? wording('SOMEBODY', language) })
  return Object.assign(new Conflict(), { code: 'CONFLICT', message, version, by })
}
