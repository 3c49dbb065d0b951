import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openStorage, type Storage } from './storage.js'

/** What of the S3 protocol a store of objects needs: PUT, GET and DELETE of signed requests under /bucket/key. */
function objectStore(): Server {
  const objects = new Map<string, Buffer>()
  return createServer(async (request, response) => {
    const key = new URL(request.url!, 'http://store').pathname
    const body = await buffer(request)
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')) return response.writeHead(403).end()
    if (request.method === 'PUT') objects.set(key, body)
    if (request.method === 'DELETE') objects.delete(key)
    const object = objects.get(key)
    if (request.method === 'HEAD' && object) return response.writeHead(200, { 'content-length': object.length }).end()
    if (request.method !== 'GET') return response.writeHead(200).end()
    const part = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (object && part) return response.writeHead(206).end(object.subarray(Number(part[1]), Number(part[2]) + 1))
    return object ? response.writeHead(200).end(object) : response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>')
  })
}

const folder = mkdtempSync(join(tmpdir(), 'xueshi-storage-'))
const server = objectStore()
const storages = {} as Record<'folder' | 'bucket', Storage>

beforeAll(async () => {
  vi.stubEnv('AWS_REGION', 'cn-south-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  storages.folder = openStorage({ dataDir: folder })
  storages.bucket = openStorage({ dataDir: folder, FILES_URL: 's3://xueshi', S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

test.each(['folder', 'bucket'] as const)('a %s gives back what was put', async where => {
  const content = Buffer.from('证书')
  await storages[where].put('2026-05/a.pdf', content, 'application/pdf')
  expect((await buffer(await storages[where].read('2026-05/a.pdf'))).equals(content)).toBe(true)
  expect(await storages[where].size('2026-05/a.pdf')).toBe(6)
  expect((await buffer(await storages[where].readPart('2026-05/a.pdf', 3, 5))).toString()).toBe('书')
})

test.each(['folder', 'bucket'] as const)('a %s takes a stream', async where => {
  await storages[where].putStream('courses/a.mp4', Readable.from([Buffer.from('课'), Buffer.from('件')], { objectMode: false }), 'video/mp4', 6)
  expect((await buffer(await storages[where].read('courses/a.mp4'))).toString()).toBe('课件')
})
test.each(['folder', 'bucket'] as const)('what a %s removed is gone; what was never there is no error', async where => {
  await storages[where].put('2026-05/b.pdf', Buffer.from('b'), 'application/pdf')
  await storages[where].remove(['2026-05/b.pdf', '2026-05/never.pdf'])
  await expect(storages[where].read('2026-05/b.pdf').then(buffer)).rejects.toThrow(/b\.pdf/)
})
