import { beforeEach, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { ask, attempt, signedIn } from '../../test/ask.js'
import { awarded, certificates, earned, get, readCertificatePdf, sha256, unspaced } from '../../test/certificates.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { remove, review, undo } from '../../test/hours.js'
import { messagesOf } from '../../test/messages.js'
import { zipEntries } from '../../test/zip.js'
import { Role } from '../access/role.js'
import { requestContext } from '../context.js'
import { write } from '../database/write.js'
import { cookieName } from '../session/session.js'
import type { Unit } from '../units/unit.entity.js'
import { issueCertificate } from './issue-certificate.js'
import { isSignedBy, signerOf } from './signer.js'

const server = testServer({ PUBLIC_URL: 'https://xueshi.example' })
const certificate = certificates(server)
let unit: Unit
let general: Person
let person: Person & { professionalId: number }

beforeEach(async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  server.config.VERIFICATIONS_PER_ADDRESS = 300
  unit = await buildUnit(server)
  general = await buildAdministrator(server, { unit })
  person = await buildProfessional(server, { unit })
})
const run = (sql: string, params: (string | number)[]) => server.app.database.fork().getConnection().execute(sql, params)

test('a certificate is issued when its hours are reached, once, says what was true then, and can be verified by anybody', async () => {
  await earned(server, person, general, 88)
  expect(await certificate.standing(person, 'COMPLETION')).toMatchObject({ canIssue: { allowed: false, code: 'CERTIFICATE_HOURS_MISSING' }, shortfalls: [{ rule: 'TOTAL', missing: 2 }] })
  expect(await certificate.issue(person, 'COMPLETION')).toEqual({ __typename: 'NotAllowed', code: 'CERTIFICATE_HOURS_MISSING' })
  // A part of 2026 that nobody has published certifies nothing, whatever was earned.
  expect(await certificate.issue(person, 'PUBLIC_SUBJECT')).toEqual({ __typename: 'NotAllowed', code: 'CERTIFICATE_YEAR_UNKNOWN' })
  await earned(server, person, general, 4)
  const [issued, again] = await Promise.all([certificate.issue(person, 'COMPLETION'), certificate.issue(person, 'COMPLETION')])
  expect(again).toEqual(issued)
  expect(issued).toMatchObject({ status: 'VALID', name: person.name, unitName: unit.name, professionalHours: 92, issuedOn: '2026-05-11', history: [{ action: 'ISSUED', actorName: person.name }] })
  expect(issued.number).toMatch(/^HG2026-\d{8}$/)
  expect(await certificate.standing(person, 'COMPLETION')).toMatchObject({ canIssue: { code: 'CERTIFICATE_THERE' }, shortfalls: [], certificates: [{ id: issued.id }] })

  await run('update unit set name = ? where id = ?', [`${unit.name}（更名）`, unit.id])
  const pdf = await certificate.pdf(person, issued.id)
  const face = await readCertificatePdf(pdf)
  expect(face.size.map(Math.round)).toEqual([842, 595])
  expect(face.text).toContain(unspaced(`${person.name}（证件号码 *****${person.login.slice(-4)}，工作单位：${unit.name}）于 2026 年度参加专业技术人员继续教育，取得 92 学时，其中公需科目 0 学时、专业科目 92 学时`))
  for (const words of ['继续教育合格证书', issued.number, issued.code, '2026 年 5 月 11 日']) expect(face.text).toContain(unspaced(words))
  const url = new URL(face.qr!)
  expect([url.origin, url.pathname]).toEqual(['https://xueshi.example', `/verify/${issued.number}`])

  const told = await certificate.verify({ number: issued.number, code: url.searchParams.get('code')! })
  const [first] = [...person.name]
  expect(told).toMatchObject({ state: 'VALID', stateWords: '有效', year: 2026, kind: 'COMPLETION', unit: unit.name, professional: 920, total: 920, issuedOn: '2026-05-11', pdfSha256: sha256(pdf) })
  expect(told.name).toMatch(new RegExp(`^${first}\\*+.$`))
  expect(JSON.stringify(told)).not.toContain(person.name)

  // Offline: what is attached, and the published key.
  const { keys } = (await get(server, null, '/certificates/keys.json')).json()
  const key = keys.find(({ keyId }: { keyId: string }) => keyId === face.attached.keyId)
  expect(isSignedBy(key, face.attached.data, face.attached.signature)).toBe(true)
  expect(isSignedBy(key, face.attached.data.replace('"total":920', '"total":990'), face.attached.signature)).toBe(false)
})

test('a wrong number and a wrong code are told apart by nobody; data changed in the database is not confirmed; too many tries are refused', async () => {
  await earned(server, person, general, 92)
  const { number, code, id } = await certificate.issue(person, 'COMPLETION')
  const typed = { number: number.toLowerCase().replace('-', ' '), code: code.toLowerCase().replaceAll('-', '') }
  expect(await certificate.verify(typed)).toMatchObject({ state: 'VALID' })
  const unknown = await certificate.verify({ number, code: 'AAAA-AAAA-AAAA' })
  expect(unknown).toEqual(await certificate.verify({ number: 'HG2026-00000000', code }))
  expect(unknown).toMatchObject({ state: 'UNKNOWN', stateWords: '未查到' })
  await run("update certificate set snapshot = replace(snapshot, '920', '990') where id = ?", [id])
  const altered = await certificate.verify({ number, code })
  expect([altered.state, altered.name]).toEqual(['ALTERED', undefined])
  server.config.VERIFICATIONS_PER_ADDRESS = 1
  expect((await get(server, null, `/certificates/verification.json?number=${number}`)).statusCode).toBe(429)
})

test('it falls with the hours that it rests on, in the same transaction, is told, and returns with them; what is issued meanwhile holds instead', async () => {
  await earned(server, person, general, 60)
  const [more, last] = [await earned(server, person, general, 30), await earned(server, person, general, 6)]
  const first = await certificate.issue(person, 'COMPLETION')
  expect((await remove(server, general, [last], '证明材料不实')).succeeded).toBe(1)
  server.app.clock.advance(1000)
  const verified = await certificate.verify(first)
  expect(verified).toMatchObject({ state: 'INVALID', stateWords: '已失效', since: '2026-05-11T02:00:00.000Z', cause: 'HOURS_DELETED', reason: '证书所依据的学时已被删除' })
  // What an administrator wrote is for the person, not for visitors.
  expect(JSON.stringify(verified)).not.toContain('证明材料不实')
  expect((await messagesOf(server, person)).find(({ kind }) => kind === 'CERTIFICATE_INVALID')).toMatchObject({ detail: '证明材料不实', text: expect.stringContaining(`2026 年度继续教育合格证书（编号 ${first.number}）已失效`) })

  // 90 are still enough for another.
  const second = await certificate.issue(person, 'COMPLETION')
  expect([second.number === first.number, second.professionalHours]).toEqual([false, 90])
  await undo(server, general, [more])
  expect(await certificate.verify(second)).toMatchObject({ state: 'INVALID', cause: 'REVIEW_UNDONE' })
  expect((await certificate.issue(person, 'COMPLETION')).code).toBe('CERTIFICATE_HOURS_MISSING')
  await review(server, general, [{ id: more.id, version: more.version + 1 }], 'APPROVE')
  const standing = await certificate.standing(person, 'COMPLETION')
  expect(standing.certificates.map(({ number, status }: Record<string, string>) => [number, status])).toEqual([[second.number, 'VALID'], [first.number, 'INVALID']])
  expect(standing.certificates[0].history.map(({ action }: { action: string }) => action)).toEqual(['ISSUED', 'INVALIDATED', 'RESTORED'])
  // As many as on the first one's face again: the one that holds is enough.
  await earned(server, person, general, 6)
  expect([(await certificate.verify(second)).state, (await certificate.verify(first)).state]).toEqual(['VALID', 'INVALID'])
})

test('the public subject rests on its required hours alone; a signature by SM2 is verified as well', async () => {
  await awarded(server, person, 2025, [190, 0])
  expect(await certificate.standing(person, 'PUBLIC_SUBJECT', 2025)).toMatchObject({ canIssue: { allowed: false }, shortfalls: [{ rule: 'PUBLIC_REQUIRED', barring: true, missing: 1 }] })
  await awarded(server, person, 2025, [10, 0])
  const config = { ...server.config, CERTIFICATE_SIGNER: 'sm2' as const }
  const context = requestContext(
    { ...server.app, config },
    { actor: { accountId: person.accountId, assignmentId: person.assignmentId, role: Role.PROFESSIONAL, name: person.name, professionalId: person.professionalId, unitId: null, departmentId: null } as never, language: 'zh', origin: { address: '127.0.0.1', requestId: 'sm2' }, reply: null as never },
  )
  const id = await issueCertificate(context, 'PUBLIC_SUBJECT' as never, 2025)
  const issued = (await certificate.standing(person, 'PUBLIC_SUBJECT', 2025)).certificates[0]
  expect(issued).toMatchObject({ id: String(id), publicRequired: 20, professionalHours: 0 })
  expect(await certificate.verify(issued)).toMatchObject({ state: 'VALID', algorithm: 'SM2', publicRequired: 200 })
  const { attached, text } = await readCertificatePdf(await certificate.pdf(person, issued.id))
  expect(text).toContain(unspaced('取得公需科目必修 20 学时'))
  expect(isSignedBy(signerOf(config), attached.data.replace('200', '210'), attached.signature)).toBe(false)
})

test('how much a download of certificates holds is said, also where it is more than 2 GB', async () => {
  for (const who of [person, await buildProfessional(server, { unit })]) {
    await awarded(server, who, 2025, [200, 100])
    const { id } = await certificate.issue(who, 'PUBLIC_SUBJECT', 2025)
    await write(server.app.database.fork(), 'update certificate set pdf_size = ? where id = ?', [1_500_000_000, Number(id)])
  }
  expect(await ask(server, general, '{ certificateArchive { count bytes } }')).toEqual({ certificateArchive: { count: 2, bytes: 3_000_000_000 } })
})

test('a unit lists and downloads the certificates of its people, and no others; a list of many is for authorities', async () => {
  const department = await buildDepartment(server, unit)
  const theirs = await buildAdministrator(server, { unit, department })
  const elsewhere = await buildAdministrator(server, { unit: await buildUnit(server) })
  const colleague = await buildProfessional(server, { unit, department })
  const take = async (who: Person & { professionalId: number }) => {
    await awarded(server, who, 2025, [200, 100])
    return certificate.issue(who, 'PUBLIC_SUBJECT', 2025)
  }
  const issued = [await take(person), await take(colleague)] as const
  const numbers = async (who: Person) => (await certificate.list(who)).nodes.map(({ number }: { number: string }) => number)
  expect([await numbers(general), await numbers(theirs), await numbers(elsewhere)]).toEqual([[issued[1].number, issued[0].number], [issued[1].number], []])
  expect((await get(server, elsewhere, `/certificates/${issued[0].id}.pdf`)).statusCode).toBe(404)
  expect((await get(server, null, `/certificates/${issued[0].id}.pdf`)).statusCode).toBe(401)
  expect((await get(server, person, '/certificates/archive.zip')).statusCode).toBe(403)
  expect((await get(server, elsewhere, '/certificates/archive.zip?year=2025')).json()).toMatchObject({ code: 'CERTIFICATE_NONE' })
  const zip = await get(server, general, '/certificates/archive.zip?year=2025&kind=PUBLIC_SUBJECT')
  expect(Number(zip.headers['content-length'])).toBe(zip.rawPayload.length)
  const files = await zipEntries(zip.rawPayload)
  expect([...files.keys()].sort()).toEqual([person, colleague].map((who, i) => `${who.name} 2025 公需科目培训证书 ${issued[i].number}.pdf`).sort())
  expect(sha256(files.get(`${person.name} 2025 公需科目培训证书 ${issued[0].number}.pdf`)!)).toBe(issued[0].pdfSha256)

  const crowd = [...issued]
  while (crowd.length < 10) crowd.push(await take(await buildProfessional(server, { unit })))
  const all = await zipEntries((await get(server, general, '/certificates/archive.zip?year=2025')).rawPayload)
  expect([...all.values()].map(sha256).sort()).toEqual(crowd.map(({ pdfSha256 }) => pdfSha256).sort())

  const office = await buildUnit(server, { kind: 'AUTHORITY' as never })
  await supervise(server, office, unit)
  const authority = await buildStaff(server, Role.AUTHORITY, office)
  const csv = ['证书编号,验证码', ...issued.map(({ number, code }) => `${number},${code}`), `${issued[0].number},AAAA-AAAA-AAAA`].join('\r\n')
  const post = async (who: Person, content: string) => {
    const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="list.csv"\r\n\r\n${content}\r\n--x--\r\n`
    return server.fastify.inject({ method: 'POST', url: '/certificates/verifications', headers: { 'content-type': 'multipart/form-data; boundary=x' }, cookies: { [cookieName]: await signedIn(server, who) }, payload: body })
  }
  expect((await post(general, csv)).statusCode).toBe(403)
  expect((await post(authority, '证书编号,验证码\r\n')).json()).toMatchObject({ code: 'CERTIFICATE_LIST_EMPTY' })
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  await book.xlsx.load((await post(authority, csv)).rawPayload as never)
  const states = book.worksheets[0]!.getColumn(3).values.slice(2)
  expect(states).toEqual(['有效', '有效', '未查到'])
  expect((await attempt(server, authority, 'mutation { issueCertificate(kind: COMPLETION, year: 2026) { __typename } }')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
})
