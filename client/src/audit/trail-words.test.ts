import { buildSchema, isEnumType } from 'graphql'
import { describe, expect, test } from 'vitest'
import words from '../messages/zh/audit'
import source from '../../../schema/schema.graphql?raw'
import { nouns } from './trail-filter'

const schema = buildSchema(source)

describe('the trail has words', () => {
  test('for every kind of act, each of which can be chosen', () => {
    const noun = schema.getType('AuditNoun')
    const known = isEnumType(noun) ? noun.getValues().map(({ name }) => name) : []
    expect([...nouns].sort()).toEqual(known.sort())
    expect(known.filter((name) => !(name in words.noun) || !(name in words.action))).toEqual([])
  })

  test('for every mutation that somebody may be refused', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
    expect(mutations.filter((name) => !(name in words.operation))).toEqual([])
  })
})
