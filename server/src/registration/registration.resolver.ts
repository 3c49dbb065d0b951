import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import type { Context } from '../context.js'
import { selectionOf } from '../database/selection.js'
import { notFound } from '../errors/user-error.js'
import { readProfessional } from '../professionals/professional.read.js'
import { ProfessionalResult } from '../professionals/professional.result.js'
import { askUnit } from './ask-unit.js'
import { findRegistrationUnits } from './find-registration-units.js'
import { register } from './register.js'
import { RegistrationInput } from './registration.input.js'
import { RecoveryResult, RegisterResult, RegistrationUnitsResult } from './registration.type.js'
import { requestRecoveryCode } from './request-recovery-code.js'
import { UnitRequestInput } from './unit-request.input.js'

/** 注册, by visitors, and what the person does until the unit has confirmed. */
@Resolver()
export class RegistrationResolver {
  @Guard('anyone')
  @Query(() => RegistrationUnitsResult, { description: '查找可选单位 by name (every word contained, at least 2 characters): names only, at most 10, and so many searches from an address' })
  registrationUnits(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('text', () => String, { description: '单位名称的关键字' }) text: string): Promise<typeof RegistrationUnitsResult> {
    return findRegistrationUnits(context, text, selectionOf(info))
  }

  @Guard('anyone')
  @Mutation(() => RegisterResult, { description: '注册. One in a request; each captcha once. The answer does not tell whether the number has an account' })
  register(@Ctx() context: Context, @Arg('input', () => RegistrationInput) input: RegistrationInput): Promise<typeof RegisterResult> {
    return register(context, input)
  }

  @Guard('anyone')
  @Mutation(() => RecoveryResult, { description: '用邮件找回: sends a one-time code to the address that the account’s holder has proven. Each captcha once; the answer does not tell whether there is an account or an address' })
  requestRecoveryCode(
    @Ctx() context: Context,
    @Arg('idNumber', () => String, { description: '身份证号' }) idNumber: string,
    @Arg('captcha', () => String, { description: '安全验证, as for signing in' }) captcha: string,
  ): Promise<typeof RecoveryResult> {
    return requestRecoveryCode(context, idNumber, captcha)
  }

  @Guard('professionals')
  @Mutation(() => ProfessionalResult, { description: '申请单位确认: again after a refusal, or another unit, until a unit has confirmed' })
  async askUnit(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('version', () => Int, { description: '所见的版本号' }) version: number,
    @Arg('input', () => UnitRequestInput) input: UnitRequestInput,
  ): Promise<typeof ProfessionalResult> {
    const outcome = await askUnit(context, version, input)
    if (typeof outcome !== 'number') return outcome
    return (await readProfessional(outcome, selectionOf(info), context)) ?? notFound(context.language)
  }
}
