import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileEdited } from '../../.toolchain/compile-edited.mjs'

test('an edited source is compiled by itself, with the types that entities and resolvers are known by', async () => {
  const [entity, clock] = await compileEdited(['../src/hours/hour-record.entity.ts', '../src/clock.ts'].map(path => join(import.meta.dirname, path)))
  expect(entity).toContain('__metadata("design:type"')
  expect(entity).toMatch(/from '\.\.?\/.*\.js'/)
  expect(clock).toContain('export function shanghaiDay')
})
