import type { Actor } from '../access/actor.js'
import { Role } from '../access/role.js'
import { CertificateKind } from '../certificates/certificate-enums.js'
import { issueCertificate } from '../certificates/issue-certificate.js'
import { requestContext, type App } from '../context.js'
import { placeholders } from '../database/write.js'

/** 2025 is the year whose public subjects are known, and what the demonstration gives for them. */
const year = 2025

/** Certificates of a few people of the demonstration, issued to them as to anybody: outside the transaction that made them. */
export async function fillDemoCertificates(app: App, names: readonly string[]): Promise<void> {
  const people = await app.database.reader.rows(
    `select p.id, p.account_id, p.name, a.id from professional p join assignment a on a.account_id = p.account_id and a.role = '${Role.PROFESSIONAL}' where p.name in ${placeholders(names.length)} order by p.id`,
    names,
  )
  const origin = { address: '127.0.0.1', requestId: 'demo' }
  for (const [professionalId, accountId, name, assignmentId] of people) {
    const ids = { accountId: Number(accountId), assignmentId: Number(assignmentId), professionalId: Number(professionalId), sessionId: 0, unitId: null, departmentId: null }
    const actor: Actor = { ...ids, role: Role.PROFESSIONAL, name: String(name), confirmed: true, origin, endsAt: app.clock.now() }
    const context = requestContext(app, { actor, language: 'zh', origin, reply: null as never })
    for (const kind of [CertificateKind.PUBLIC_SUBJECT, CertificateKind.COMPLETION]) await issueCertificate(context, kind, year)
  }
}
