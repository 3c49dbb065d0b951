import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { buildAdministrator, buildDepartment, buildProfessional, buildStaff, buildUnit, supervise, type Person } from '../../test/factories.js'
import { get, upload } from '../../test/files.js'
import { deleteRecord, rewriteRecord, submitRecord, writeRecord } from '../../test/records.js'
import { Attachment } from './attachment.entity.js'
import { sweepUploads } from './sweep-uploads.js'

const server = testServer()
let person: Person & { professionalId: number }
let administrator: Person
let people: Record<string, Person>

beforeAll(async () => {
  const unit = await buildUnit(server)
  const department = await buildDepartment(server, unit)
  const other = await buildUnit(server)
  const bureau = await buildUnit(server)
  await supervise(server, bureau, unit)
  person = await buildProfessional(server, { unit, department })
  administrator = await buildAdministrator(server, { unit })
  people = {
    'the unit’s account': await buildStaff(server, Role.UNIT, unit),
    'the general administrator': administrator,
    'the department’s administrator': await buildAdministrator(server, { unit, department }),
    'the authority': await buildStaff(server, Role.AUTHORITY, bureau),
    support: await buildStaff(server, Role.SUPPORT),
    'an administrator of another department': await buildAdministrator(server, { unit, department: await buildDepartment(server, unit) }),
    'the neighbouring unit': await buildAdministrator(server, { unit: other }),
    'another authority': await buildStaff(server, Role.AUTHORITY, other),
    'a colleague': await buildProfessional(server, { unit, department }),
    'an analyst': await buildStaff(server, Role.ANALYST),
    'a system administrator': await buildStaff(server, Role.SYSTEM_ADMIN),
  }
})

const statusFor = async (who: Person, id: string) => (await get(server, who, `/files/${id}`)).statusCode
const idsOf = (record: { attachments: readonly { id: string }[] }) => record.attachments.map(({ id }) => id)

test('evidence is there for who may see the record, and for nobody else', async () => {
  const file = await upload(server, person)
  const record = await writeRecord(server, person, { attachmentIds: [file] })
  await submitRecord(server, person, record)
  const seen = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([who, by]) => [who, await statusFor(by, file)])))
  expect(seen).toEqual({
    'the unit’s account': 200,
    'the general administrator': 200,
    'the department’s administrator': 200,
    'the authority': 200,
    support: 404,
    'an administrator of another department': 404,
    'the neighbouring unit': 404,
    'another authority': 404,
    'a colleague': 404,
    'an analyst': 404,
    'a system administrator': 404,
  })
})

test('the neighbouring unit’s file does not come along', async () => {
  const theirs = await upload(server, people['a colleague']!)
  expect((await writeRecord(server, person, { attachmentIds: [theirs] })).fields).toEqual([{ path: 'input.attachmentIds', code: 'FILE_NOT_YOURS' }])
})

test('what an administrator enters for a person is there for the person', async () => {
  const file = await upload(server, administrator)
  await writeRecord(server, administrator, { attachmentIds: [file] }, person.professionalId)
  expect(await statusFor(person, file)).toBe(200)
  expect(await statusFor(people['the neighbouring unit']!, file)).toBe(404)
})

test('a file proves one record', async () => {
  const file = await upload(server, person)
  await writeRecord(server, person, { attachmentIds: [file] })
  expect((await writeRecord(server, person, { attachmentIds: [file] })).fields).toEqual([{ path: 'input.attachmentIds', code: 'FILE_NOT_YOURS' }])
})

test('of two records that take a file at the same moment one gets it', async () => {
  const file = await upload(server, person)
  const both = await Promise.all([writeRecord(server, person, { attachmentIds: [file] }), writeRecord(server, person, { attachmentIds: [file] })])
  expect(both.map(record => record.__typename).sort()).toEqual(['HourRecord', 'InvalidInput'])
})

test('five files at most; the same one twice is one', async () => {
  const files = await Promise.all(Array.from({ length: 6 }, () => upload(server, person)))
  expect((await writeRecord(server, person, { attachmentIds: files })).fields).toEqual([{ path: 'input.attachmentIds', code: 'TOO_MANY_FILES' }])
  const five = files.slice(0, 5)
  expect(idsOf(await writeRecord(server, person, { attachmentIds: [...five, five[0]] }))).toEqual([...five].sort((a, b) => Number(a) - Number(b)))
})

test.each(['0', '999999999', 'x'])('the file %s is not there', async id => {
  expect((await writeRecord(server, person, { attachmentIds: [id] })).fields).toEqual([{ path: 'input.attachmentIds', code: 'FILE_NOT_YOURS' }])
})

test('an edit keeps what it names, takes what is new, and lets the rest go for good', async () => {
  const [kept, dropped, added] = await Promise.all([upload(server, person), upload(server, person), upload(server, person)])
  const record = await writeRecord(server, person, { attachmentIds: [kept, dropped] })
  const { storageKey } = await server.app.database.fork().findOneOrFail(Attachment, Number(dropped), { filters: false })
  const edited = await rewriteRecord(server, person, record, { attachmentIds: [kept, added] })
  expect(idsOf(edited).sort()).toEqual([kept, added].sort())
  expect(await statusFor(person, dropped)).toBe(404)
  expect(await statusFor(person, kept)).toBe(200)
  await expect(server.app.storage.read(storageKey).then(buffer)).rejects.toThrow('ENOENT')
})

test('an edit that does not speak of files leaves them', async () => {
  const file = await upload(server, person)
  const record = await writeRecord(server, person, { attachmentIds: [file] })
  expect(idsOf(await rewriteRecord(server, person, record, { title: '改名' }))).toEqual([file])
})

test('the evidence of a deleted record is nobody’s', async () => {
  const file = await upload(server, person)
  const record = await writeRecord(server, person, { attachmentIds: [file] })
  expect(await deleteRecord(server, person, record)).toBe(1)
  expect(await statusFor(person, file)).toBe(404)
})

test('what no record has taken in a day is swept, what one has taken stays', async () => {
  const loose = await upload(server, person)
  const taken = await upload(server, person)
  await writeRecord(server, person, { attachmentIds: [taken] })
  server.app.clock.advance(23 * 60 * 60 * 1000)
  await sweepUploads(server.app)
  expect(await statusFor(person, loose)).toBe(200)
  server.app.clock.advance(61 * 60 * 1000)
  await sweepUploads(server.app)
  expect(await statusFor(person, loose)).toBe(404)
  expect(await statusFor(person, taken)).toBe(200)
})
