import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Connection, RowDataPacket } from 'mysql2/promise'

async function questions(connection: Connection): Promise<number> {
  const [[row]] = await connection.query<RowDataPacket[]>("show global status like 'Questions'")
  return Number(row!['Value'])
}

/**
 * How many statements the database server is sent while something runs. It must be the only client:
 * what a load generator left behind is waited for.
 */
export async function statementsOf(connection: Connection, work: () => Promise<void>): Promise<number> {
  let before = await questions(connection)
  for (;;) {
    await delay(100)
    const now = await questions(connection)
    // Each look is a statement itself.
    if (now === before + 1) break
    before = now
  }
  before = await questions(connection)
  await work()
  return (await questions(connection)) - before - 1
}

/** The process id of the database server; null where its file cannot be read. */
export async function databasePid(connection: Connection): Promise<number | null> {
  const [[row]] = await connection.query<RowDataPacket[]>('select @@pid_file as file')
  try {
    return Number(readFileSync(String(row!['file']), 'utf8'))
  } catch {
    return null
  }
}
