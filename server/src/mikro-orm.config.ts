import { ormOptions } from './database/database.js'

/** For the migration commands only: MIGRATE_FOR names the database, as each kind has a folder of its own. */
const url = process.env['MIGRATE_FOR'] ?? 'sqlite://:memory:'

export default await ormOptions(url.startsWith('mysql:') ? { kind: 'mysql', url } : { kind: 'sqlite', file: url.slice('sqlite://'.length) })
