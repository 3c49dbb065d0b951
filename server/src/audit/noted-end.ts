import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.js'
import type { Rows } from '../database/rows.js'
import type { NotedEnd } from './verify-audit.js'

const fileOf = (config: Pick<Config, 'dataDir'>) => join(config.dataDir, 'audit-end.json')

/** The end that this server noted beside the database; null where it has none. */
export async function readNotedEnd(config: Pick<Config, 'dataDir'>): Promise<NotedEnd | null> {
  try {
    const { seq, sealed } = JSON.parse(await readFile(fileOf(config), 'utf8')) as NotedEnd
    return { seq, sealed }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Notes the end in DATA_DIR, where whoever can write to the database alone cannot reach it. Where the chain does not hold the end that was
 * noted before, it was cut off or made anew: that note stays, as another would wipe out the trace, and false is given.
 */
export async function noteEnd(rows: Rows, config: Pick<Config, 'dataDir'>, { seq, sealed }: NotedEnd): Promise<boolean> {
  const noted = await readNotedEnd(config)
  if (noted && (await rows('select sealed from audit_seal where seq = ?', [noted.seq]))[0]?.[0] !== noted.sealed) return false
  const file = fileOf(config)
  await writeFile(`${file}.new`, `${JSON.stringify({ seq, sealed })}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return true
}
