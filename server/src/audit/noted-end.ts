import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.js'
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
 * Notes the end in DATA_DIR, where whoever can write to the database alone cannot reach it. An end that lies further back than the noted one
 * is not noted, as it would wipe out the trace: false then.
 */
export async function noteEnd(config: Pick<Config, 'dataDir'>, end: NotedEnd): Promise<boolean> {
  const noted = await readNotedEnd(config)
  if (noted && noted.seq > end.seq) return false
  const file = fileOf(config)
  await writeFile(`${file}.new`, `${JSON.stringify(end)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return true
}
