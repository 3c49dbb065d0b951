import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildApiSchema, printApiSchema } from './schema.js'

const schemaFolder = new URL('../../schema/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, schemaFolder), 'utf8')
const schema = buildApiSchema()

/** The emitted type may promise more than the contract (non-null where that is nullable), never less. */
const gives = (emitted: GraphQLOutputType, promised: GraphQLOutputType) =>
  String(emitted) === String(promised) || (isNonNullType(emitted) && !isNonNullType(promised) && String(getNullableType(emitted)) === String(promised))
const takes = (emitted: GraphQLInputType, promised: GraphQLInputType) => String(emitted) === String(promised)

function missing(emitted: GraphQLSchema, contract: GraphQLSchema): string[] {
  const faults: string[] = []
  for (const promised of Object.values(contract.getTypeMap())) {
    const type = emitted.getType(promised.name)
    if (isIntrospectionType(promised)) continue
    if (!type || type.constructor !== promised.constructor) {
      faults.push(`${promised.name} is missing or of another kind`)
    } else if ((isObjectType(promised) || isInterfaceType(promised)) && (isObjectType(type) || isInterfaceType(type))) {
      for (const one of promised.getInterfaces()) if (!type.getInterfaces().some(({ name }) => name === one.name)) faults.push(`${type.name} does not implement ${one.name}`)
      for (const field of Object.values(promised.getFields())) {
        const own = type.getFields()[field.name]
        if (!own || !gives(own.type, field.type)) faults.push(`${type.name}.${field.name}: ${own?.type ?? 'missing'} instead of ${field.type}`)
        for (const argument of field.args) {
          const ownArgument = own?.args.find(({ name }) => name === argument.name)
          if (!ownArgument || !takes(ownArgument.type, argument.type)) faults.push(`${type.name}.${field.name}(${argument.name}): ${ownArgument?.type ?? 'missing'} instead of ${argument.type}`)
        }
        for (const extra of own?.args ?? []) {
          if (isNonNullType(extra.type) && !field.args.some(({ name }) => name === extra.name)) faults.push(`${type.name}.${field.name}(${extra.name}) is asked for, and the contract does not know it`)
        }
      }
    } else if (isInputObjectType(promised) && isInputObjectType(type)) {
      for (const field of Object.values(promised.getFields())) {
        const own = type.getFields()[field.name]
        if (!own || !takes(own.type, field.type)) faults.push(`${type.name}.${field.name}: ${own?.type ?? 'missing'} instead of ${field.type}`)
      }
    } else if (isEnumType(promised) && isEnumType(type)) {
      for (const { name } of promised.getValues()) if (!type.getValue(name)) faults.push(`${type.name}.${name} is missing`)
    } else if (isUnionType(promised) && isUnionType(type)) {
      for (const { name } of promised.getTypes()) if (!type.getTypes().some(member => member.name === name)) faults.push(`${type.name} has no ${name}`)
    }
  }
  return faults
}

describe('the emitted schema', () => {
  it('is the committed one', () => {
    expect(printApiSchema(schema)).toBe(read('schema.graphql'))
  })

  it('contains the contract', () => {
    expect(missing(schema, buildSchema(read('contract.graphql')))).toEqual([])
  })

  it('says in Chinese terms what each type, field and value is', () => {
    const silent: string[] = []
    const check = (path: string, description: string | null | undefined) => {
      if (!/\p{Script=Han}/u.test(description ?? '')) silent.push(path)
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || (isScalarType(type) && ['ID', 'Int', 'String', 'Boolean', 'Float'].includes(type.name))) continue
      if (!['Query', 'Mutation'].includes(type.name)) check(type.name, type.description)
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description)
      if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description)
    }
    expect(silent).toEqual([])
  })

  it('keeps plain fields without a resolver, which is what makes lists quick', () => {
    const record = schema.getType('HourRecord')
    const resolved = isObjectType(record) ? Object.values(record.getFields()).filter(({ resolve }) => resolve) : null
    expect(resolved?.map(({ name }) => name)).toEqual([])
  })
})
