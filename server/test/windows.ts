import type { TestServer } from './app.js'
import { ask, attempt } from './ask.js'
import type { Person } from './factories.js'

const openingFields = `id version year state reason entryClosesOn reviewClosesOn grantedBy grantedUnit { id } unit { id } person { name }
  withdrawnBy withdrawReason permissions { canWithdraw { allowed code } }`
const errorFields = '... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version by }'

let keys = 0

/** 学时登记开放, as tests ask for it. */
export const windows = (server: TestServer) => ({
  async open(who: Person, input: Record<string, unknown>, idempotencyKey = `opening-${++keys}-${who.accountId}`) {
    const full = { year: 2025, reason: '补登记', ...input }
    const document = `mutation ($input: WindowOpeningInput!, $key: String!) { openWindow(input: $input, idempotencyKey: $key) { __typename ... on WindowOpening { ${openingFields} } ${errorFields} } }`
    return (await ask(server, who, document, { input: full, key: idempotencyKey })).openWindow
  },
  async withdraw(who: Person, { id, version }: { id: string; version: number }, reason = '误开放') {
    const document = `mutation ($id: ID!, $version: Int!, $reason: String!) { withdrawWindowOpening(id: $id, version: $version, reason: $reason) { __typename ... on WindowOpening { ${openingFields} } ${errorFields} } }`
    return (await ask(server, who, document, { id, version, reason })).withdrawWindowOpening
  },
  async list(who: Person, { year = null as number | null, inForce = false, first = 50 } = {}) {
    const document = `query ($year: Int, $inForce: Boolean, $first: Int) { windowOpenings(year: $year, inForce: $inForce, first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes { ${openingFields} } } }`
    return (await ask(server, who, document, { year, inForce, first })).windowOpenings
  },
  /** The days that hold for the caller, or for a person. */
  async days(who: Person, year = 2025, professionalId: number | null = null) {
    const document = 'query ($year: Int!, $id: ID) { annualRequirement(year: $year, professionalId: $id) { entryClosesOn reviewClosesOn entryUntil reviewUntil entryOpen reviewOpen } }'
    return (await ask(server, who, document, { year, id: professionalId })).annualRequirement
  },
  changeYear: (who: Person, year: number, version: number, input: Record<string, unknown>) =>
    attempt(
      server,
      who,
      `mutation ($year: Int!, $version: Int!, $input: YearWindowsInput!) {
        changeYearWindows(year: $year, version: $version, input: $input) {
          __typename ... on AnnualRequirement { version entryOpensOn entryClosesOn reviewClosesOn windowHistory { actorName reason formerEntryClosesOn entryClosesOn } } ${errorFields}
        }
      }`,
      { year, version, input: { entryOpensOn: `${year}-01-01`, entryClosesOn: `${year + 1}-06-30`, reviewClosesOn: `${year + 1}-07-31`, reason: '桂人社函（演示）', ...input } },
    ),
})
