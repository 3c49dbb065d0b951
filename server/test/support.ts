import type { TestServer } from './app.js'
import { send, signedIn } from './ask.js'
import type { Person } from './factories.js'

const permission = '{ allowed code reason }'
const errorFields = '... on UserError { code message } ... on InvalidInput { fields { path code message } } ... on Conflict { version }'

/** All that a case says. */
export const caseFields = `id lookedAt reason
  person { id version name maskedIdNumber maskedPhone maskedEmail emailProven unitName departmentName standing refusalReason wantedDepartmentName accountState lockedAt lockReason heldOffUntil lastSignedInAt codeExpiresAt offices }
  move { id state toUnit { id } note }
  years { year required total met shortfalls { rule message } entryUntil canEnter ${permission} canOpen ${permission} }
  records { counts { status count } pending { title reviewUnit { name } department { name } submittedAt } rejected { title opinion } }
  study { year canStudy ${permission} required { reason } electives { reason } courses { title completedAt } }
  exams { canGrantMakeUp ${permission} exam { year attemptsLeft best passed makeUps { state attempts expiresOn decisionReason } permissions { canOpen ${permission} canAskMakeUp ${permission} } } }
  certificates { year kind canIssue ${permission} shortfalls { message } certificates { number status } }
  permissions { canReset ${permission} codeWay canUnlock ${permission} }`

let keys = 0
const nextKey = () => `support-${++keys}`

/** 人工咨询, as one who answers calls asks for it: in one session, as whom they look up exists in that one alone. */
export async function supportOf(server: TestServer, who: Person) {
  const cookie = await signedIn(server, who)
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await send(server, cookie, query, variables)
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const act = async (field: string, types: string, variables: Record<string, unknown>, answer = `... on SupportCase { ${caseFields} }`) =>
    (await ask(`mutation (${types}) { outcome: ${field} { __typename ${answer} ${errorFields} } }`, variables)).outcome
  return {
    cookie,
    ask,
    lookUp: (idNumber: string, reason = '询问学时', key = nextKey()) =>
      act('lookUpPerson(input: $input, idempotencyKey: $key)', '$input: LookUpInput!, $key: String!', { input: { idNumber, reason }, key }),
    read: async (id: string) => (await ask(`query ($id: ID!) { supportCase(id: $id) { ${caseFields} } }`, { id })).supportCase,
    grant: (id: string, input: Record<string, unknown>, key = nextKey()) =>
      act('grantMakeUp(caseId: $id, input: $input, idempotencyKey: $key)', '$id: ID!, $input: CallerMakeUpInput!, $key: String!', { id, input: { reason: '电话申请，已核实', ...input }, key }),
    reset: (id: string, version: number, input: Record<string, unknown>, key = nextKey()) =>
      act(
        'resetCallerAccess(caseId: $id, version: $version, input: $input, idempotencyKey: $key)',
        '$id: ID!, $version: Int!, $input: CallerResetInput!, $key: String!',
        { id, version, input: { reason: '忘记密码', ...input }, key },
        '... on CallerCode { mailed oneTimeCode expiresAt }',
      ),
    unlock: (id: string, version: number, reason = '本人来电') => act('unlockCaller(caseId: $id, version: $version, reason: $reason)', '$id: ID!, $version: Int!, $reason: String!', { id, version, reason }),
    openYear: (id: string, input: Record<string, unknown>, key = nextKey()) =>
      act('openCallerYear(caseId: $id, input: $input, idempotencyKey: $key)', '$id: ID!, $input: CallerYearInput!, $key: String!', { id, input: { reason: '补登记', ...input }, key }),
  }
}
