import { readConfig } from './config.js'
import { openDatabase } from './database/database.js'
import { recountAnnualHours } from './requirements/recount-annual-hours.js'

// npm run recount: counts all annual hours anew from the records and prints what differs from the stored sums; exit code 1 where something does.
const database = await openDatabase(readConfig(process.env).database)
try {
  const differences = await recountAnnualHours(database.reader.rows)
  for (const { professionalId, year, stored, counted } of differences) {
    console.log(`professional ${professionalId}, ${year}: stored ${stored.join('/')}, counted ${counted.join('/')} (tenths: required/elective/professional)`)
  }
  console.log(differences.length === 0 ? 'Every stored sum is what the records say.' : `${differences.length} stored sums differ.`)
  process.exitCode = differences.length === 0 ? 0 : 1
} finally {
  await database.close()
}
