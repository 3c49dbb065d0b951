import { beforeAll, expect, test } from 'vitest'
import { Role } from '../access/role.js'
import { testServer } from '../../test/app.js'
import { buildProfessional, buildStaff, buildUnit, type Person } from '../../test/factories.js'
import { get, postFiles, ticketFor, upload } from '../../test/files.js'
import { pdf, png, pngOfSize } from '../../test/sample-files.js'
import { Attachment } from './attachment.entity.js'
import { maxFileBytes, maxLooseFiles } from './file-limits.js'

const server = testServer()
let person: Person
let colleague: Person

beforeAll(async () => {
  const unit = await buildUnit(server)
  person = await buildProfessional(server, { unit })
  colleague = await buildProfessional(server, { unit })
})

test('a file that is taken says what it is, by its content', async () => {
  const response = await postFiles(server, person, [{ name: '结业证书（甲）.jpg', content: pdf() }])
  const { id } = response.json()
  expect(response.json()).toEqual({ id: expect.stringMatching(/^\d+$/), name: '结业证书（甲）.jpg', mediaType: 'application/pdf', size: pdf().length, url: `/files/${id}` })
  expect(response.headers['cache-control']).toBe('no-store')
})

test('who uploaded it gets the same bytes back, as something that does nothing', async () => {
  const response = await get(server, person, `/files/${await upload(server, person, { name: '结业 证书.pdf', content: pdf() })}`)
  expect(response.rawPayload.equals(pdf())).toBe(true)
  expect(response.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf().length),
    'content-disposition': `inline; filename="?? ??.pdf"; filename*=UTF-8''%E7%BB%93%E4%B8%9A%20%E8%AF%81%E4%B9%A6.pdf`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(response.headers['content-security-policy']).toContain("default-src 'none'")
})

test('while no record has taken it, it is nobody else’s', async () => {
  const id = await upload(server, person)
  expect((await get(server, colleague, `/files/${id}`)).statusCode).toBe(404)
  expect((await get(server, null, `/files/${id}`)).statusCode).toBe(401)
})

test.each(['0', '999999999', '1e3', '..%2f..%2ffield.key', "1'--"])('/files/%s is not there', async id => {
  expect((await get(server, person, `/files/${id}`)).statusCode).toBe(404)
})

test('a ticket works once', async () => {
  const ticket = await ticketFor(server, person)
  expect((await postFiles(server, person, [{ ticket }])).statusCode).toBe(200)
  const again = await postFiles(server, person, [{ ticket }])
  expect(again.statusCode).toBe(403)
  expect(again.json()).toEqual({ code: 'TICKET_NOT_VALID', message: expect.stringContaining('上传凭证') })
})

test('of two who use a ticket at the same moment one gets it', async () => {
  const ticket = await ticketFor(server, person)
  const both = await Promise.all([postFiles(server, person, [{ ticket }]), postFiles(server, person, [{ ticket }])])
  expect(both.map(response => response.statusCode).sort()).toEqual([200, 403])
})

test('a ticket is good for 10 minutes', async () => {
  const ticket = await ticketFor(server, person)
  server.app.clock.advance(10 * 60 * 1000)
  expect((await postFiles(server, person, [{ ticket }])).statusCode).toBe(403)
})

test('a ticket is good for its own account', async () => {
  expect((await postFiles(server, colleague, [{ ticket: await ticketFor(server, person) }])).statusCode).toBe(403)
})

test.each([null, 'guess'])('without a ticket that was given (%s) nothing is taken', async ticket => {
  expect((await postFiles(server, person, [{ ticket }])).statusCode).toBe(403)
})

test('without a session nothing is taken, and the words are in the language asked for', async () => {
  const response = await postFiles(server, null, [{ ticket: await ticketFor(server, person), headers: { 'accept-language': 'en' } }])
  expect(response.statusCode).toBe(401)
  expect(response.json()).toEqual({ code: 'SIGN_IN_FIRST', message: 'Sign in first.' })
})

test('who registers no hours uploads nothing', async () => {
  const support = await buildStaff(server, Role.SUPPORT)
  expect((await postFiles(server, support, [{ ticket: await ticketFor(server, person) }])).statusCode).toBe(403)
})

test('of an account’s tickets the newest ten are good', async () => {
  const unit = await buildUnit(server)
  const busy = await buildProfessional(server, { unit })
  const tickets: string[] = []
  for (let n = 0; n < 11; n++) tickets.push(await ticketFor(server, busy))
  expect((await postFiles(server, busy, [{ ticket: tickets[0]! }])).statusCode).toBe(403)
  expect((await postFiles(server, busy, [{ ticket: tickets[1]! }])).statusCode).toBe(200)
})

test('a file of 5 MB is taken', async () => {
  expect((await postFiles(server, person, [{ content: pngOfSize(maxFileBytes) }])).json()).toMatchObject({ size: maxFileBytes })
})

test.each([1, 100_000])('a file of 5 MB and %i bytes is too large', async more => {
  const response = await postFiles(server, person, [{ content: pngOfSize(maxFileBytes + more) }])
  expect(response.statusCode).toBe(413)
  expect(response.json()).toMatchObject({ code: 'FILE_TOO_LARGE', message: expect.stringContaining('5 MB') })
})

test.each([
  ['a page named as a picture', { name: '证书.png', content: Buffer.from('<!doctype html><script>alert(1)</script>') }, 415, 'FILE_TYPE'],
  ['a drawing named as a picture', { name: '证书.jpg', content: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }, 415, 'FILE_TYPE'],
  ['a picture cut short', { content: png(2000).subarray(0, 500) }, 415, 'FILE_DAMAGED'],
  ['an empty file', { content: Buffer.alloc(0) }, 400, 'FILE_EMPTY'],
  ['a file in another field', { field: 'attachment' }, 400, 'FILE_MISSING'],
])('%s is refused', async (_what, file, status, code) => {
  const response = await postFiles(server, person, [file])
  expect([response.statusCode, response.json().code]).toEqual([status, code])
})

test('two files at once are refused', async () => {
  const response = await postFiles(server, person, [{}, {}])
  expect([response.statusCode, response.json().code]).toEqual([400, 'ONE_FILE_ONLY'])
})

test.each(['application/json', 'text/plain'])('a body of %s is refused', async type => {
  const response = await postFiles(server, person, [{ headers: { 'content-type': type } }])
  expect(response.statusCode).toBeGreaterThanOrEqual(400)
  expect(response.statusCode).toBeLessThan(500)
})

test('files that no record has taken are limited', async () => {
  const unit = await buildUnit(server)
  const hoarder = await buildProfessional(server, { unit })
  const em = server.app.database.fork()
  for (let n = 0; n < maxLooseFiles; n++) {
    em.create(Attachment, { uploadedById: hoarder.accountId, name: 'a.png', mediaType: 'image/png', size: 1, storageKey: `test/${n}`, createdAt: server.app.clock.now() } as Attachment)
  }
  await em.flush()
  expect((await postFiles(server, hoarder, [{}])).statusCode).toBe(429)
})

test('what goes wrong inside says nothing but an id', async () => {
  const id = await upload(server, person)
  const { storageKey } = await server.app.database.fork().findOneOrFail(Attachment, Number(id), { filters: false })
  await server.app.storage.remove([storageKey])
  const response = await get(server, person, `/files/${id}`)
  expect(response.statusCode).toBe(500)
  expect(response.json()).toEqual({ code: 'INTERNAL_SERVER_ERROR', message: expect.stringMatching(/^Something went wrong\. Quote [0-9a-f-]{36} when asking for help\.$/) })
})
