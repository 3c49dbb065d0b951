import { isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { buildApiSchema } from '../schema.js'
import type { Actor } from './actor.js'
import { Role } from './role.js'
import { rules, type Rule } from './rules.js'

const roles: readonly (Role | null)[] = [null, ...Object.values(Role)]
const actorIn = (role: Role | null) => (role === null ? null : ({ role } as Actor))

/** One line a field: who may see or set it. One without a guard of its own goes with its row: whoever reaches that sees it. */
function matrix(): string {
  const lines: string[] = []
  for (const type of Object.values(buildApiSchema().getTypeMap())) {
    if (isIntrospectionType(type)) continue
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const rule = field.extensions['guard'] as Rule | undefined
      const path = `${type.name}.${field.name}`.padEnd(44)
      if (!rule) {
        lines.push(`${path} with its row`)
        continue
      }
      const allowed = roles.filter(role => rules[rule](actorIn(role))).map(role => role ?? 'VISITOR')
      lines.push(`${path} ${rule.padEnd(22)} ${allowed.length === roles.length ? 'everybody' : allowed.join(' ')}`)
    }
  }
  return `${lines.sort().join('\n')}\n`
}

it('is what the committed table says: a new field, role or widened rule shows there as a difference', async () => {
  await expect(matrix()).toMatchFileSnapshot('matrix.txt')
})
