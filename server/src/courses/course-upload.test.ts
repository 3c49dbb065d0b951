import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { beforeAll, expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { signedIn } from '../../test/ask.js'
import { buildDraftYear, captions, editing, film, regionAuthority } from '../../test/course-editing.js'
import type { Person } from '../../test/factories.js'
import { get } from '../../test/files.js'
import { pdf, png } from '../../test/sample-files.js'
import { cookieName } from '../session/session.js'
import { boxesIn } from './film-boxes.js'
import { sweepCourseUploads } from './sweep-course-uploads.js'

const server = testServer({ MATERIAL_MAX_MB: '1' })
let region: Person
let edit: ReturnType<typeof editing>
beforeAll(async () => {
  region = await regionAuthority(server)
  edit = editing(server, region)
})
const megabyte = 1024 * 1024
const incoming = () => readdirSync(join(server.config.dataDir, 'incoming'))

test('how large a film and a material may be is said in bytes, also where a film may have 2 GB and more', async () => {
  expect(await edit.year(await buildDraftYear(server))).toMatchObject({ mostFilmBytes: 2048 * megabyte, mostMaterialBytes: megabyte })
})

test('a ticket is good for one file, also for one that was refused', async () => {
  const { ticket } = await edit.ticket()
  expect((await edit.upload('captions', Buffer.from('x'), 'a.vtt', ticket)).json()).toMatchObject({ code: 'CAPTIONS_TYPE' })
  expect((await edit.upload('captions', captions, 'a.vtt', ticket)).json()).toMatchObject({ code: 'TICKET_NOT_VALID' })
})

test.each([
  ['film', pdf(), 415, 'FILM_TYPE'],
  ['captions', film, 415, 'CAPTIONS_NOT_UTF8'],
  ['material', film, 415, 'MATERIAL_TYPE'],
  ['material', Buffer.alloc(0), 400, 'FILE_EMPTY'],
  ['material', png(megabyte), 413, 'COURSE_FILE_TOO_LARGE'],
] as const)('what is sent as %s is judged by its content and size', async (kind, content, status, code) => {
  const response = await edit.upload(kind, content)
  expect([response.statusCode, response.json().code]).toEqual([status, code])
  expect(response.json().message).toMatch(/[。.]$/)
  expect(incoming()).toEqual([])
})

test('a file that grows beyond the limit without having said so is refused', async () => {
  const body = Buffer.concat([Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n'), png(megabyte + 100), Buffer.from('\r\n--b--\r\n')])
  const response = await server.fastify.inject({
    method: 'POST',
    url: '/course-files/material',
    headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-upload-ticket': (await edit.ticket()).ticket, 'transfer-encoding': 'chunked' },
    cookies: { [cookieName]: await signedIn(server, region) },
    payload: Readable.from([body]),
  })
  expect(response.json()).toMatchObject({ code: 'COURSE_FILE_TOO_LARGE' })
})

test('what nobody saves is swept in a day', async () => {
  const { id } = await edit.uploaded('film', film)
  const address = `/course-files/uploads/${id}/film.mp4`
  server.app.clock.advance(23 * 3_600_000)
  await sweepCourseUploads(server.app)
  expect((await get(server, region, address)).statusCode).toBe(200)
  server.app.clock.advance(2 * 3_600_000)
  await sweepCourseUploads(server.app)
  expect((await get(server, region, address)).statusCode).toBe(404)
})

/** A film of 200 MB: a real one with empty bytes behind its pictures, made as it is sent. */
async function* largeFilm(bytes: number) {
  const boxes = boxesIn(film, 0, film.length)
  const last = boxes.find(({ type }) => type === 'mdat')!
  yield Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="large.mp4"\r\n\r\n')
  yield film.subarray(0, last.start)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(last.end - last.start + bytes, 0)
  head.write('mdat', 4)
  yield Buffer.concat([head, film.subarray(last.content, last.end)])
  const empty = Buffer.alloc(megabyte)
  for (let sent = 0; sent < bytes; sent += megabyte) yield empty
  yield Buffer.from('\r\n--b--\r\n')
}

test('a film of 200 MB goes through without being in memory', { timeout: 120_000 }, async () => {
  await server.fastify.listen({ port: 0, host: '127.0.0.1' })
  const { port } = server.fastify.server.address() as AddressInfo
  const cookie = await signedIn(server, region)
  const { ticket } = await edit.ticket()
  const before = process.memoryUsage()
  let most = 0
  const watching = setInterval(() => {
    const { arrayBuffers, heapUsed } = process.memoryUsage()
    most = Math.max(most, arrayBuffers + heapUsed - before.arrayBuffers - before.heapUsed)
  }, 10)
  const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path: '/course-files/film', headers: { cookie: `${cookieName}=${cookie}`, 'x-upload-ticket': ticket, 'content-type': 'multipart/form-data; boundary=b', 'transfer-encoding': 'chunked' } }, async response => {
      let body = ''
      for await (const chunk of response) body += String(chunk)
      resolve({ status: response.statusCode!, body })
    })
    sent.on('error', reject)
    pipeline(largeFilm(200 * megabyte), sent).catch(reject)
  }).finally(() => clearInterval(watching))
  expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('"durationMs":39651') })
  expect(most).toBeLessThan(100 * megabyte)
  expect(incoming()).toEqual([])
})
