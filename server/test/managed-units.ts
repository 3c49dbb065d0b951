import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

const refusal = '... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version by }'
const unitFields = 'id version name creditCode kind people closedAt mergedInto { id name } history { action actorName otherName reason } permissions { canChange { allowed code } }'
const mergeFields = 'id version unit { id name } into { id name } actorName reason undoneAt undoUntil permissions { canUndo { allowed code } }'

/** A unit as it was last seen. */
export interface SeenUnit {
  readonly id: string | number
  readonly version: number
}

/** 单位管理, as somebody. */
export const managedUnits = (server: TestServer) => ({
  list: async (who: Person, text: string | null = null, closed = false) =>
    (await ask(server, who, `query ($text: String, $closed: Boolean) { managedUnits(text: $text, closed: $closed, first: 100) { totalCount nodes { ${unitFields} } } }`, { text, closed })).managedUnits.nodes,
  effects: async (who: Person, id: string | number) =>
    (await ask(server, who, 'query ($id: ID!) { unitEffects(id: $id) { people administrators waiting entries other authority } }', { id: String(id) })).unitEffects,
  history: async (who: Person, unitId: string | number) =>
    (await ask(server, who, 'query ($unitId: ID!) { unitHistory(unitId: $unitId) { action actorName otherName reason } }', { unitId: String(unitId) })).unitHistory,
  rename: async (who: Person, { id, version }: SeenUnit, name: string, reason = '更名批复') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $name: String!, $reason: String!) { renameUnit(id: $id, version: $version, name: $name, reason: $reason) { __typename ... on ManagedUnit { ${unitFields} } ${refusal} } }`, { id: String(id), version, name, reason })).renameUnit,
  close: async (who: Person, { id, version }: SeenUnit, reason = '机构撤销') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $reason: String!) { closeUnit(id: $id, version: $version, reason: $reason) { __typename ... on ManagedUnit { ${unitFields} } ${refusal} } }`, { id: String(id), version, reason })).closeUnit,
  duplicates: async (who: Person, first = 100, after: string | null = null) =>
    (await ask(server, who, 'query ($first: Int, $after: String) { unitDuplicates(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { signs first { id name people } second { id name people } } } }', { first, after })).unitDuplicates,
  preview: async (who: Person, id: string | number, intoId: string | number) =>
    (await ask(server, who, 'query ($id: ID!, $intoId: ID!) { unitMergePreview(id: $id, intoId: $intoId) { unit { id } into { id } administrators canMerge { allowed code } counts { referrer label status unitBefore intoBefore unitAfter intoAfter } } }', { id: String(id), intoId: String(intoId) }))
      .unitMergePreview,
  merges: async (who: Person) => (await ask(server, who, `{ unitMerges(first: 100) { totalCount nodes { ${mergeFields} } } }`)).unitMerges.nodes,
  merge: async (who: Person, unit: SeenUnit, into: SeenUnit, reason = '重复登记') =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!, $intoId: ID!, $intoVersion: Int!, $reason: String!) { mergeUnits(id: $id, version: $version, intoId: $intoId, intoVersion: $intoVersion, reason: $reason) { __typename ... on UnitMerge { ${mergeFields} } ${refusal} } }`, {
      id: String(unit.id),
      version: unit.version,
      intoId: String(into.id),
      intoVersion: into.version,
      reason,
    })).mergeUnits,
  undo: async (who: Person, { id, version }: SeenUnit) =>
    (await ask(server, who, `mutation ($id: ID!, $version: Int!) { undoUnitMerge(id: $id, version: $version) { __typename ... on UnitMergeUndone { unit { ${unitFields} } stayed { label count examples } } ... on UserError { code message } ... on Conflict { version by } } }`, { id: String(id), version })).undoUnitMerge,
})
