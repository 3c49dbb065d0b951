import { cookieName } from '../src/session/session.js'
import type { TestServer } from './app.js'
import { ask, signedIn } from './ask.js'
import type { Person } from './factories.js'
import { png } from './sample-files.js'

type Signer = Pick<Person, 'accountId' | 'assignmentId'>

/** A file on its way. */
export interface Upload {
  readonly name?: string
  readonly content?: Buffer
  /** Left out, a fresh one is asked for; null sends none. */
  readonly ticket?: string | null
  readonly field?: string
  readonly headers?: Record<string, string>
}

/** Asks for an upload ticket. */
export async function ticketFor(server: TestServer, person: Signer): Promise<string> {
  return (await ask(server, person, 'mutation { createUploadTicket { ticket url expiresAt } }')).createUploadTicket.ticket
}

/** Sends one or more files in one form through POST /files; gives the answer. */
export async function postFiles(server: TestServer, person: Signer | null, uploads: readonly Upload[]) {
  const [{ ticket: given, headers = {} } = {}] = uploads
  const ticket = given === undefined && person ? await ticketFor(server, person) : given
  const form = new FormData()
  for (const { name = '结业证书.png', content = png(), field = 'file' } of uploads) form.append(field, new Blob([new Uint8Array(content)]), name)
  const encoded = new Response(form)
  return server.fastify.inject({
    method: 'POST',
    url: '/files',
    headers: { 'content-type': encoded.headers.get('content-type')!, ...(ticket ? { 'x-upload-ticket': ticket } : {}), ...headers },
    ...(person ? { cookies: { [cookieName]: await signedIn(server, person) } } : {}),
    payload: Buffer.from(await encoded.arrayBuffer()),
  })
}

/** Uploads a file that is taken; gives its id. */
export async function upload(server: TestServer, person: Signer, file: Upload = {}): Promise<string> {
  const response = await postFiles(server, person, [file])
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json<{ id: string }>().id
}

/** Asks for an address by GET, as a person or a visitor. */
export async function get(server: TestServer, person: Signer | null, url: string, headers: Record<string, string> = {}) {
  return server.fastify.inject({ method: 'GET', url, headers, ...(person ? { cookies: { [cookieName]: await signedIn(server, person) } } : {}) })
}
