import { databaseUrl } from './databases.js'

/** Settings for a database of one test file alone, where those that a worker's files share have too much in them. */
export const ownDatabase = async (name: string): Promise<Record<string, string>> => ({ DATABASE_URL: await databaseUrl(`${name}_${process.pid}`) })
