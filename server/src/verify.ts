import { readNotedEnd } from './audit/noted-end.js'
import { verifyAudit, type AuditFault, type NotedEnd } from './audit/verify-audit.js'
import { readConfig } from './config.js'
import { openDatabase } from './database/database.js'

// npm run verify [-- <seal>:<hash> …]: recomputes the chain of the trail and prints the first row that was changed or is missing; exit code 1 where one is, 2 for an argument that is no end.
// The ends named, as an earlier run or the log printed them, and the one noted in DATA_DIR must be part of it.
const words = (fault: AuditFault): string => {
  switch (fault.fault) {
    case 'CHANGED':
      return `Row ${fault.auditRowId} (seal ${fault.seq}) is not what was sealed: the row or its seal was changed.`
    case 'ROW_MISSING':
      return `Row ${fault.auditRowId} (seal ${fault.seq}) was removed.`
    case 'SEAL_MISSING':
      return `Seal ${fault.seq} was removed.`
    case 'END_MISSING':
      return `The chain stops before seal ${fault.seq}, though it reached ${fault.last}: its end was removed, or an earlier state was put back.`
    case 'END_CHANGED':
      return 'The end that the database notes (audit_chain) was changed or removed.'
    case 'OTHER_CHAIN':
      return `At seal ${fault.seq} another hash was noted: the chain was made anew.`
    case 'NOT_SEALED':
      return `Row ${fault.auditRowId} came after its time and is in no chain.`
  }
}

const ends: NotedEnd[] = process.argv.slice(2).map(text => {
  const [, seq, sealed] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (!seq || !sealed) {
    console.error(`${text} is no end. Allowed: <seal>:<hash>, as npm run verify and the log print it`)
    process.exit(2)
  }
  return { seq: Number(seq), sealed }
})
const config = readConfig(process.env)
const database = await openDatabase(config.database)
try {
  const noted = await readNotedEnd(config)
  const { first, checked, waiting, end } = await verifyAudit(database.reader.rows, config.fieldKey, noted ? [...ends, noted] : ends)
  console.log(first ? words(first) : `All ${checked} sealed rows of the trail are what was sealed; ${waiting} wait to be sealed.`)
  console.log(`${first ? 'Right up to' : 'End'}: ${end.seq}:${end.sealed}`)
  process.exitCode = first ? 1 : 0
} finally {
  await database.close()
}
