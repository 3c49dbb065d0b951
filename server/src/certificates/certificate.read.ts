import { permission } from '../access/permission.js'
import { nothing } from '../access/scope.js'
import { currentYear } from '../clock.js'
import { containing } from '../database/containing.js'
import type { Page } from '../database/page.js'
import { readPage } from '../database/read-page.js'
import { readRows, type ReadContext } from '../database/read-shape.js'
import type { Param } from '../database/rows.js'
import type { Selection } from '../database/selection.js'
import type { Standing } from '../professionals/standing.js'
import { requirementsOf } from '../requirements/requirement-of-year.js'
import { worded } from '../requirements/shortfalls.js'
import { CertificateKind } from './certificate-enums.js'
import { examAwarded } from '../courses/grant-award.js'
import { barringOf, refusesIssue } from './certificate.policy.js'
import { certificateScope } from './certificate.scope.js'
import { certificateShape } from './certificate.shape.js'
import type { Certificate, CertificateArchive, CertificateFilter, CertificateStanding } from './certificate.type.js'

const kinds = [CertificateKind.COMPLETION, CertificateKind.PUBLIC_SUBJECT]
const scopeOf = ({ actor }: Pick<ReadContext, 'actor'>) => (actor ? certificateScope(actor) : nothing)

/** One certificate in the caller's scope; null where it does not exist for the caller. */
export async function readCertificate(id: number, selection: Selection, context: ReadContext): Promise<Certificate | null> {
  const scope = scopeOf(context)
  const [row] = await readRows(certificateShape, selection, { where: `r.id = ? and ${scope.sql('r')}`, params: [id, ...scope.params] }, context)
  return (row?.node ?? null) as Certificate | null
}

/** Which certificates a filter means, in the caller's scope, over the alias `r`. */
export function certificateConditions(filter: CertificateFilter | null, context: Pick<ReadContext, 'actor'>): { where: string; params: Param[] } {
  const scope = scopeOf(context)
  const sql = [scope.sql('r')]
  const params: Param[] = [...scope.params]
  for (const field of ['year', 'kind', 'status'] as const) {
    const value = filter?.[field]
    if (value == null) continue
    sql.push(`r.${field} = ?`)
    params.push(value)
  }
  if (filter?.name?.trim()) {
    sql.push("r.name like ? escape '!'")
    params.push(containing(filter.name.trim()))
  }
  return { where: sql.join(' and '), params }
}

/** A page of certificates, the newest first. */
export function certificatePage(filter: CertificateFilter | null, first: number, after: string | null, selection: Selection, context: ReadContext): Promise<Page<Certificate>> {
  return readPage<Certificate>(certificateShape, certificateConditions(filter, context), first, after, selection, context, { by: [], descending: true })
}

/** How many valid certificates match, and the bytes of their files. */
export async function certificateArchive(filter: CertificateFilter | null, context: ReadContext): Promise<CertificateArchive> {
  const { where, params } = certificateConditions({ ...filter, status: 'VALID' as never }, context)
  const [row] = await context.rows(`select count(*), coalesce(sum(r.pdf_size), 0) from certificate r where ${where}`, params)
  return { count: Number(row?.[0] ?? 0), bytes: Number(row?.[1] ?? 0) }
}

/** The caller's years, the newest first: of either kind what has been issued, and what is missing. Three statements and one for histories. */
export async function ownCertificates(selection: Selection, context: ReadContext): Promise<CertificateStanding[]> {
  const { actor, clock, language, rows, strictProfessionalShare: strict } = context
  const professionalId = actor?.professionalId
  if (!actor || !professionalId) return []
  const requirements = await requirementsOf(context)
  const scope = scopeOf(context)
  const wanted = { where: scope.sql('r'), params: scope.params, order: 'r.id desc', extra: ['r.year', 'r.kind', 'r.status'] }
  const [person, issued] = await Promise.all([
    rows(
      `select p.standing, a.year, a.public_required, a.public_elective, a.professional_hours, ${examAwarded('a.year')} as passed from professional p left join annual_hours a on a.professional_id = p.id where p.id = ?`,
      [professionalId],
    ),
    readRows(certificateShape, selection['certificates'] ?? {}, wanted, context),
  ])
  const standing = (person[0]?.[0] ?? '') as Standing
  const sums = new Map(person.map(([, year, required, elective, professional]) => [Number(year), { publicRequired: Number(required), publicElective: Number(elective), professionalHours: Number(professional) }]))
  const passed = new Set(person.filter(one => Number(one[5]) === 1).map(([, year]) => Number(year)))
  const none = { publicRequired: 0, publicElective: 0, professionalHours: 0 }
  const years = [...requirements.keys()].filter(year => year <= currentYear(clock)).sort((a, b) => b - a)
  return years.flatMap(year =>
    kinds.map(kind => {
      const requirement = requirements.get(year)!
      const its = issued.filter(({ extra }) => Number(extra[0]) === year && extra[1] === kind)
      const facts = { professionalId, standing, requirement, sums: sums.get(year) ?? none, passed: passed.has(year), valid: its.some(({ extra }) => extra[2] === 'VALID') }
      return {
        __typename: 'CertificateStanding',
        id: `${year}-${kind}`,
        year,
        kind,
        canIssue: permission(refusesIssue(actor, kind, facts, strict), language),
        shortfalls: worded(barringOf(kind, requirement, facts, strict), language) as unknown as CertificateStanding['shortfalls'],
        certificates: its.map(({ node }) => node as unknown as Certificate),
      }
    }),
  )
}
