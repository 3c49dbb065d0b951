import { expect, test } from 'vitest'
import { testServer } from '../../test/app.js'
import { awarded, certificates, get, readCertificatePdf } from '../../test/certificates.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { isSignedBy } from './signer.js'

const server = testServer({ CERTIFICATE_SIGNER: 'sm2', CERTIFICATE_KEY: '1b'.repeat(32) })
const certificate = certificates(server)

test('a site set to SM2 publishes its key; what it issues is confirmed online and by that key alone, and what was changed is not', async () => {
  server.app.clock.set('2026-05-11T02:00:00.000Z')
  const person = await buildProfessional(server, { unit: await buildUnit(server) })
  await awarded(server, person, 2025, [200, 0])
  const issued = await certificate.issue(person, 'PUBLIC_SUBJECT', 2025)
  const verified = await certificate.verify(issued)
  expect(verified).toMatchObject({ state: 'VALID', algorithm: 'SM2' })
  const { keys } = (await get(server, null, '/certificates/keys.json')).json()
  const key = keys.find(({ keyId }: { keyId: string }) => keyId === verified.keyId)
  // An uncompressed point.
  expect(key).toMatchObject({ algorithm: 'SM2', publicKey: expect.stringMatching(/^04[0-9a-f]{128}$/) })

  const { attached } = await readCertificatePdf(await certificate.pdf(person, issued.id))
  expect(attached).toMatchObject({ algorithm: 'SM2', keyId: key.keyId, signature: expect.stringMatching(/^[0-9a-f]{128}$/) })
  expect(isSignedBy(key, attached.data, attached.signature)).toBe(true)
  expect(isSignedBy(key, attached.data.replace('"publicRequired":200', '"publicRequired":300'), attached.signature)).toBe(false)

  await server.app.database.fork().getConnection().execute("update certificate set snapshot = replace(snapshot, ':200', ':300') where id = ?", [issued.id])
  expect(await certificate.verify(issued)).toMatchObject({ state: 'ALTERED' })
})
