import type { TestServer } from './app.js'
import { ask } from './ask.js'
import type { Person } from './factories.js'

const refusal = '... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version by }'
const personFields = 'id version name maskedIdNumber birthDate standing accountState unit { id name } department { name } offices { role place }'
const mergeFields = `id version person { ${personFields} } into { ${personFields} } actorName reason undoneAt undoUntil permissions { canUndo { allowed code } }`

/** Somebody with a profile. */
type Profile = Pick<Person, 'professionalId'>

/** 账号合并, as somebody. */
export const accountMerges = (server: TestServer) => {
  const versionOf = async ({ professionalId }: Profile) => Number((await server.app.database.reader.rows('select version from professional where id = ?', [professionalId]))[0]![0])
  return {
    people: async (who: Person, text: string) => (await ask(server, who, `query ($text: String!) { mergePeople(text: $text) { ${personFields} } }`, { text })).mergePeople,
    duplicates: async (who: Person, first = 100, after: string | null = null) =>
      (await ask(server, who, `query ($first: Int, $after: String) { accountDuplicates(first: $first, after: $after) { totalCount pageInfo { endCursor } nodes { signs first { id name } second { id name } } } }`, { first, after })).accountDuplicates,
    preview: async (who: Person, { professionalId }: Profile, into: Profile) =>
      (await ask(server, who, `query ($id: ID!, $intoId: ID!) { accountMergePreview(id: $id, intoId: $intoId) { person { id offices { role place } } into { id } alike years { year person into after } canMerge { allowed code } counts { referrer label status personBefore intoBefore personAfter intoAfter } } }`, {
        id: String(professionalId),
        intoId: String(into.professionalId),
      })).accountMergePreview,
    merges: async (who: Person) => (await ask(server, who, `{ accountMerges(first: 100) { nodes { ${mergeFields} } } }`)).accountMerges.nodes,
    merge: async (who: Person, person: Profile, into: Profile, { reason = '身份证号录错', version }: { reason?: string; version?: number } = {}) =>
      (await ask(server, who, `mutation ($id: ID!, $version: Int!, $intoId: ID!, $intoVersion: Int!, $reason: String!) { mergeAccounts(id: $id, version: $version, intoId: $intoId, intoVersion: $intoVersion, reason: $reason) { __typename ... on AccountMerge { ${mergeFields} } ${refusal} } }`, {
        id: String(person.professionalId),
        version: version ?? (await versionOf(person)),
        intoId: String(into.professionalId),
        intoVersion: await versionOf(into),
        reason,
      })).mergeAccounts,
    undo: async (who: Person, { id, version }: { id: string; version: number }) =>
      (await ask(server, who, `mutation ($id: ID!, $version: Int!) { undoAccountMerge(id: $id, version: $version) { __typename ... on AccountMergeUndone { person { ${personFields} } stayed { label count } } ... on UserError { code message } ... on Conflict { version by } } }`, { id, version })).undoAccountMerge,
  }
}
