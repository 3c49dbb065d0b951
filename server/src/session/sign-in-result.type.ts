import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import type { Language } from '../errors/language.js'
import { wording, type MessageCode } from '../errors/message.js'
import { UserError } from '../errors/user-error.js'
import { Viewer } from './viewer.type.js'

/** Wrong login, wrong password, locked or disabled: one answer for all, so that no account can be guessed at. */
@ObjectType({ implements: UserError, description: '未能登录. Wrong login, wrong password, locked or disabled: one answer for all, so that no account can be guessed at' })
export class SignInRefused extends UserError {
  override readonly __typename = 'SignInRefused'

  @Field(() => Int, { nullable: true, description: '多少秒后可以再试; null where at once' })
  retryAfterSeconds!: number | null
}

/** Signed in for nothing but a password and contact. */
@ObjectType({ implements: UserError, description: '须设置密码. Signed in for nothing but completeContact and changePassword (the first sign-in with a one-time code)' })
export class PasswordChangeRequired extends UserError {
  override readonly __typename = 'PasswordChangeRequired'
}

/**
 * The password was right and a second factor is missing. Nothing answers so yet: no account has a second factor until one can be
 * enrolled. It is part of the union from the start, so that clients handle it before a site demands it.
 */
@ObjectType({ implements: UserError, description: '须输入动态验证码. The password was right, the second factor (code) is missing. Not answered until accounts can enrol one' })
export class SecondFactorRequired extends UserError {
  override readonly __typename = 'SecondFactorRequired'
}

/** What signing in may end in. */
export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: '登录结果',
  types: () => [Viewer, SignInRefused, PasswordChangeRequired, SecondFactorRequired] as const,
})

/** Refuses to sign in, in the one way for every cause that concerns the account. */
export function signInRefused(language: Language, code: MessageCode, retryAfterSeconds: number | null): SignInRefused {
  return Object.assign(new SignInRefused(), { code, message: wording(code, language), retryAfterSeconds })
}

/** Asks for a password and contact. */
export function passwordChangeRequired(language: Language): PasswordChangeRequired {
  return Object.assign(new PasswordChangeRequired(), { code: 'PASSWORD_CHANGE_REQUIRED', message: wording('PASSWORD_CHANGE_REQUIRED', language) })
}
