import { createHash, randomUUID } from 'node:crypto'
import { UniqueConstraintViolationException } from '@mikro-orm/core'
import type { EntityManager } from '@mikro-orm/sql'
import { maskIdNumber } from '../accounts/id-number.js'
import { todayIn } from '../clock.js'
import type { Context } from '../context.js'
import { transactionRows, type Rows } from '../database/rows.js'
import { transactionally } from '../database/transaction.js'
import { forUpdate, insertRows, unlessKnown } from '../database/write.js'
import { notAllowed, notFound, type NotAllowed, type NotFound } from '../errors/user-error.js'
import type { Standing } from '../professionals/standing.js'
import { requirementsOf } from '../requirements/requirement-of-year.js'
import type { Sums } from '../requirements/shortfalls.js'
import type { CertificateKind } from './certificate-enums.js'
import { recordCertificateEvents } from './certificate-events.js'
import { newCode, newNumber } from './certificate-number.js'
import { drawCertificate } from './certificate-pdf.js'
import { refusesIssue } from './certificate.policy.js'
import { examAwarded } from '../courses/grant-award.js'
import { Certificate } from './certificate.entity.js'
import { canonical, faceOf, hoursOf, type CertificateSnapshot } from './certificate-snapshot.js'
import { signerOf } from './signer.js'

const tries = 3

/** Who it is for, and what counts for the year. */
interface Holder extends Sums {
  readonly name: string
  readonly idNumberTail: string
  readonly unit: string
  readonly standing: Standing
  readonly passed: boolean
}

/**
 * 领取证书: issues the caller's certificate of a kind and year once its condition is reached. Asked again it is the one that is valid: one a
 * person, kind and year. The page is drawn before the transaction; where the hours have changed meanwhile, it is drawn anew. Gives its id.
 */
export async function issueCertificate(context: Context, kind: CertificateKind, year: number): Promise<number | NotAllowed | NotFound> {
  const { actor, language, storage, rows } = context
  const professionalId = actor?.professionalId
  if (!actor || !professionalId) return notFound(language)
  const requirement = (await requirementsOf(context)).get(year) ?? null
  for (let attempt = 1; ; attempt++) {
    const there = await validOf(rows, professionalId, kind, year)
    if (there !== null) return there
    const holder = await holderOf(rows, professionalId, year)
    if (!holder) return notFound(language)
    const refusal = refusesIssue(actor, kind, { professionalId, standing: holder.standing, requirement, sums: holder, passed: holder.passed, valid: false }, context.strictProfessionalShare)
    if (refusal) return notAllowed(language, refusal)
    const drawn = await draw(context, kind, year, holder)
    await storage.put(drawn.storageKey, drawn.pdf, 'application/pdf')
    let id: number | null = null
    try {
      id = await transactionally(context.em, em => keep(em, context, { professionalId, kind, year, holder }, drawn))
    } catch (error) {
      // Two at once, or a number that is there: the next look tells.
      if (!(error instanceof UniqueConstraintViolationException) || attempt === tries) throw error
    } finally {
      if (id === null) await storage.remove([drawn.storageKey])
    }
    if (id !== null) return id
    if (attempt === tries) return notAllowed(language, 'CERTIFICATE_HOURS_MISSING')
  }
}

async function validOf(rows: Rows, professionalId: number, kind: string, year: number): Promise<number | null> {
  const [row] = await rows('select id from certificate where valid_for = ? and kind = ? and year = ?', [professionalId, kind, year])
  return row ? Number(row[0]) : null
}

async function holderOf(rows: Rows, professionalId: number, year: number): Promise<Holder | null> {
  const [row] = await rows(
    `select p.name, p.id_number_tail, u.name as unit_name, p.standing, a.public_required, a.public_elective, a.professional_hours, ${examAwarded('?')} as passed
       from professional p join unit u on u.id = p.unit_id left join annual_hours a on a.professional_id = p.id and a.year = ? where p.id = ?`,
    [year, year, professionalId],
  )
  if (!row) return null
  const [name, idNumberTail, unit, standing, publicRequired, publicElective, professionalHours, passed] = row
  return {
    name: String(name),
    idNumberTail: String(idNumberTail),
    unit: String(unit),
    standing: standing as Standing,
    publicRequired: Number(publicRequired ?? 0),
    publicElective: Number(publicElective ?? 0),
    professionalHours: Number(professionalHours ?? 0),
    passed: Number(passed) === 1,
  }
}

async function draw({ config, clock }: Context, kind: CertificateKind, year: number, holder: Holder) {
  const signer = signerOf(config)
  const code = newCode()
  const snapshot: CertificateSnapshot = {
    format: 'xueshi-certificate-1',
    number: newNumber(kind, year),
    kind,
    year,
    name: holder.name,
    idNumber: maskIdNumber(holder.idNumberTail),
    unit: holder.unit,
    ...hoursOf(kind, holder),
    issuedOn: todayIn(clock),
  }
  const text = canonical(snapshot)
  const signature = signer.sign(text)
  const verifyUrl = `${config.publicUrl}/verify/${snapshot.number}?code=${code}`
  const pdf = await drawCertificate({ snapshot, text, signature, signer, code, verifyUrl, demo: config.DEMO === 'on' })
  return { snapshot, text, signature, signer, code, pdf, sha256: createHash('sha256').update(pdf).digest('hex'), storageKey: `certificates/${year}/${randomUUID()}.pdf` }
}

type Drawn = Awaited<ReturnType<typeof draw>>

/** Writes it down while the year's sums are held; null where they are not those that it was drawn with. */
async function keep(em: EntityManager, context: Context, { professionalId, kind, year, holder }: { professionalId: number; kind: CertificateKind; year: number; holder: Holder }, drawn: Drawn): Promise<number | null> {
  const { clock } = context
  const actor = context.actor!
  const rows = transactionRows(em)
  const [sums] = await rows(`select public_required, public_elective, professional_hours from annual_hours where professional_id = ? and year = ?${forUpdate(em)}`, [professionalId, year])
  if (!sums || [holder.publicRequired, holder.publicElective, holder.professionalHours].some((value, i) => value !== Number(sums[i]))) return null
  const now = clock.now()
  const { signer, snapshot } = drawn
  // Looked for first: at the end of a year everybody would wait for its row.
  const [known] = await rows('select 1 as known from certificate_key where key_id = ?', [signer.keyId])
  if (!known) await insertRows(em, 'certificate_key', ['key_id', 'algorithm', 'public_key', 'since'], [[signer.keyId, signer.algorithm, signer.publicKey, now.getTime()]], unlessKnown(em, 'certificate_key'))
  const certificate = em.create(Certificate, {
    professionalId,
    kind,
    year,
    number: snapshot.number,
    code: drawn.code,
    snapshot: drawn.text,
    name: snapshot.name,
    unitName: snapshot.unit,
    ...faceOf(kind, holder),
    signature: drawn.signature,
    keyId: signer.keyId,
    pdfSha256: drawn.sha256,
    pdfSize: drawn.pdf.length,
    storageKey: drawn.storageKey,
    issuedAt: now,
    status: 'VALID',
    since: now,
    validFor: professionalId,
  } as unknown as Certificate)
  await em.flush()
  await recordCertificateEvents(em, actor, now, [{ certificateId: certificate.id, professionalId, accountId: actor.accountId, action: 'ISSUED', number: snapshot.number, kind, year }])
  return certificate.id
}
