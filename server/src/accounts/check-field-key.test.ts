import { expect, it } from 'vitest'
import { testServer } from '../../test/app.js'
import { buildProfessional, buildUnit } from '../../test/factories.js'
import { ConfigError } from '../config.js'
import { checkFieldKey } from './check-field-key.js'

const server = testServer()

it('stops a start with another key than the accounts were made with', async () => {
  await buildProfessional(server, { unit: await buildUnit(server) })
  await expect(checkFieldKey(server.app)).resolves.toBeUndefined()
  const other = { ...server.app, config: { ...server.config, fieldKey: Buffer.alloc(32, 9) } }
  await expect(checkFieldKey(other)).rejects.toThrow(ConfigError)
  await expect(checkFieldKey(other)).rejects.toThrow(/^FIELD_KEY is not the key/)
})
