import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the SQLite files of this run lie. */
    databaseFolder: string
  }
}

const memory = '/dev/shm'
const enough = 512 * 1024 * 1024
const ours = /^xueshi-sqlite-(\d+)-/

/** In memory where the machine has such a place: every commit waits for the disk, and no test asks what a power cut leaves. */
function place(): string {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > enough ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Removes the folders of runs that were killed before they could do it themselves: what lies in memory would stay until the machine stops. */
function sweep(within: string): void {
  for (const name of readdirSync(within)) {
    const owner = ours.exec(name)?.[1]
    try {
      if (owner) process.kill(Number(owner), 0)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(join(within, name), { recursive: true, force: true })
    }
  }
}

/** Gives the tests a folder for their SQLite files, which goes with the run. */
export default function setup(project: TestProject): () => void {
  const within = place()
  sweep(within)
  const folder = mkdtempSync(join(within, `xueshi-sqlite-${process.pid}-`))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  project.provide('databaseFolder', folder)
  return remove
}
