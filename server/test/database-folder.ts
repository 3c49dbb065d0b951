import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
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

/** Gives the tests a folder for their SQLite files, which goes with the run. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(place(), 'xueshi-test-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  project.provide('databaseFolder', folder)
  return remove
}
