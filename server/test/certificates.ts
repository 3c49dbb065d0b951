import { createHash } from 'node:crypto'
import { transactionRows } from '../src/database/rows.js'
import { transactionally } from '../src/database/transaction.js'
import { insertRows } from '../src/database/write.js'
import { addToAnnualHours } from '../src/requirements/add-to-annual-hours.js'
import { cookieName } from '../src/session/session.js'
import type { TestServer } from './app.js'
import { ask, signedIn } from './ask.js'
import type { Person } from './factories.js'
import { pending, review, type Ref } from './hours.js'

const fields = `id kind year number code name unitName publicRequired publicElective professionalHours issuedOn status cause detail pdfSha256 pdfSize history { action actorName cause }`
type Kind = 'PUBLIC_SUBJECT' | 'COMPLETION'

/** A plain HTTP request, as somebody. */
export async function get(server: TestServer, person: Person | null, url: string, headers: Record<string, string> = {}) {
  return server.fastify.inject({ method: 'GET', url, headers, ...(person ? { cookies: { [cookieName]: await signedIn(server, person) } } : {}) })
}

/** Certificates through the API. */
export const certificates = (server: TestServer) => ({
  issue: async (person: Person, kind: Kind, year = 2026) =>
    (await ask(server, person, `mutation ($kind: CertificateKind!, $year: Int!) { issueCertificate(kind: $kind, year: $year) { __typename ... on Certificate { ${fields} } ... on UserError { code } } }`, { kind, year })).issueCertificate,
  standing: async (person: Person, kind: Kind, year = 2026) =>
    (await ask(server, person, `{ myCertificates { year kind canIssue { allowed code } shortfalls { rule barring missing } certificates { ${fields} } } }`)).myCertificates.find(
      (one: { year: number; kind: string }) => one.year === year && one.kind === kind,
    ),
  list: async (person: Person, filter: object = {}) => (await ask(server, person, `query ($filter: CertificateFilter) { certificates(filter: $filter, first: 100) { totalCount nodes { ${fields} } } }`, { filter })).certificates,
  pdf: async (person: Person, id: string) => (await get(server, person, `/certificates/${id}.pdf`)).rawPayload,
  verify: async ({ number, code }: { number: string; code: string }) => (await get(server, null, `/certificates/verification.json?${new URLSearchParams({ number, code })}`)).json(),
})

/** Professional hours that somebody has earned and that are approved, 学时. */
export async function earned(server: TestServer, person: Person, reviewer: Person, hours: number): Promise<Ref> {
  const waiting = await pending(server, person, { title: `专业技术培训 ${hours} 学时`, startsOn: '2026-03-02', endsOn: '2026-04-30', claimedHours: hours })
  return (await review(server, reviewer, [waiting], 'APPROVE')).items[0].record
}

const columns = [
  'professional_id', 'unit_id', 'department_id', 'category_id', 'subject', 'rule_id', 'title', 'starts_on', 'start_half', 'ends_on', 'end_half', 'year',
  'claimed_hours', 'approved_hours', 'status', 'source', 'entered_by_id', 'created_at', 'submitted_at', 'updated_at', 'version',
] as const

/** Public hours of a year as the examination and electives give them, in tenths: records of the system, which count. */
export async function awarded(server: TestServer, person: Person & { professionalId: number }, year: number, [required, elective]: readonly [number, number]): Promise<void> {
  const { app } = server
  const parts = [['PUBLIC_REQUIRED', required], ['PUBLIC_ELECTIVE', elective]] as const
  const now = app.clock.now().getTime()
  await transactionally(app.database.fork(), async em => {
    for (const [subject, tenths] of parts.filter(([, given]) => given > 0)) {
      const [[categoryId, ruleId] = []] = await transactionRows(em)('select c.id as category_id, h.id as rule_id from hour_category c join hour_rule h on h.category_id = c.id where c.subject = ? order by c.id limit 1', [subject])
      await insertRows(em, 'hour_record', columns, [[
        person.professionalId, person.unitId, person.departmentId, Number(categoryId), subject, Number(ruleId), '公需科目', `${year}-06-01`, 'MORNING', `${year}-06-01`, 'AFTERNOON', year,
        tenths, tenths, 'APPROVED', 'SYSTEM', person.accountId, now, null, now, 1,
      ]])
      await addToAnnualHours(em, [{ professionalId: person.professionalId, year, subject, tenths }], { site: app, actor: null, cause: 'AWARDED' })
    }
  })
}

/** Without its spaces, which a page's lines and letter-spacing change. */
export const unspaced = (text: string): string => text.replaceAll(' ', '')

/** What stands on a certificate's page: its text, the address in its QR code and the data attached. */
export async function readCertificatePdf(bytes: Buffer) {
  // Loaded where a page is read: most who use this file read none.
  const [{ getDocument, OPS }, { default: jsqr }] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('jsqr')])
  // Of a CommonJS module that says it were none.
  const decode = (jsqr as unknown as { default: typeof jsqr.default }).default ?? jsqr
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const text = unspaced((await page.getTextContent()).items.map(item => ('str' in item ? item.str : '')).join(''))
  const { fnArray, argsArray } = await page.getOperatorList()
  const name = argsArray[fnArray.indexOf(OPS.paintImageXObject)][0] as string
  const image = await new Promise<{ width: number; height: number; data: Uint8Array }>(resolve => page.objs.get(name, resolve))
  const [id] = [...((await pdf.getAttachments()) ?? new Map<string, unknown>()).keys()]
  const attached = (await pdf.getAttachmentContent(id!)) as unknown as Uint8Array
  const [width, height] = [page.view[2]!, page.view[3]!]
  await pdf.loadingTask.destroy()
  return { text, size: [width, height], qr: decode(rgba(image), image.width, image.height)?.data, attached: JSON.parse(Buffer.from(attached).toString('utf8')) }
}

/** Samples of one, three or four bytes as four. */
function rgba({ width, height, data }: { width: number; height: number; data: Uint8Array }): Uint8ClampedArray {
  const each = data.length / (width * height)
  const out = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) out[i * 4 + c] = data[i * each + (each === 1 ? 0 : c)]!
  return out
}

/** As a visitor's browser takes it. */
export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
