import { ConfigError } from '../config.js'
import type { App } from '../context.js'
import { decryptLogin } from './field-crypto.js'

/**
 * Stops a start with another field key than the one that the accounts were made with: nobody could sign in, and who registers anew
 * would have two accounts.
 * @throws ConfigError that names the setting.
 */
export async function checkFieldKey({ config, database }: Pick<App, 'config' | 'database'>): Promise<void> {
  const [row] = await database.reader.rows('select login_cipher from account order by id limit 1', [])
  if (!row) return
  try {
    decryptLogin(config.fieldKey, String(row[0]))
  } catch {
    throw new ConfigError(
      `FIELD_KEY${config.FIELD_KEY ? '' : ` (field.key in ${config.dataDir})`} is not the key that this database was filled with. Allowed: that key, 64 hexadecimal digits`,
    )
  }
}
