import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql'
import { Guard } from '../access/guard.js'
import { normaliseName } from '../accounts/name-faults.js'
import type { Context } from '../context.js'
import { keyOf } from '../database/key.js'
import { readRows } from '../database/read-shape.js'
import { selectionOf } from '../database/selection.js'
import { conflict, invalidInput } from '../errors/user-error.js'
import { createUnit } from './create-unit.js'
import { normaliseCreditCode } from './credit-code.js'
import { UnitCreated, UnitCreatedResult } from './unit-created.type.js'
import { UnitInput } from './unit.input.js'
import { unitShape } from './unit.shape.js'

/** Setting units up, for system administrators. */
@Resolver()
export class UnitAdministrationResolver {
  @Guard('systemAdministrators')
  @Mutation(() => UnitCreatedResult, {
    description: '新建单位, with its own account, whose one-time code is shown once, here. A credit code that does not check needs creditCodeReason',
  })
  async createUnit(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Arg('input', () => UnitInput) input: UnitInput): Promise<typeof UnitCreatedResult> {
    const data = {
      name: normaliseName(input.name),
      creditCode: normaliseCreditCode(input.creditCode),
      creditCodeReason: input.creditCodeReason?.trim() || null,
      regionCode: input.regionCode,
      kind: input.kind,
      industryCode: input.industryCode?.trim() || null,
      departmentNames: (input.departmentNames ?? []).map(normaliseName),
      supervisedByIds: (input.supervisedByIds ?? []).map(keyOf),
    }
    const made = await createUnit(context.database.fork(), context, data, context.actor!)
    if (Array.isArray(made)) return invalidInput(context.language, made)
    if (made === 'taken') return conflict(context.language, 1, null)
    const [row] = await readRows(unitShape, selectionOf(info)['unit'] ?? {}, { where: 'r.id = ?', params: [made.unitId] }, context)
    return Object.assign(new UnitCreated(), { unit: row!.node, oneTimeCode: made.code.code, expiresAt: made.code.expiresAt }) as UnitCreated
  }
}
