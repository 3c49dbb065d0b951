// npm test [part…]: everything, or the named parts and what they need.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDebian } from './apt.mjs'
import { install, root } from './build.mjs'
import { checkParts, clientBuild } from './check.mjs'
import { run } from './command.mjs'
import { startMariaDB } from './mariadb.mjs'
import { choose, report, runParts } from './parts.mjs'

const reports = join(root, 'node_modules/.cache/xueshi/reports')
// A test never gets at the data that this shell's settings name.
const settings = ['DATABASE_URL', 'DATA_DIR', 'FIELD_KEY', 'FILES_URL', 'S3_ENDPOINT', 'PORT', 'HOST', 'DEMO', 'TEST_MYSQL_URL']
const nobodys = Object.fromEntries(settings.map((name) => [name, undefined]))
let tools = {}
let chosen = []

function countVitest(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function countPlaywright(file) {
  const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
  return { passed: expected + flaky, failed: unexpected, skipped }
}

/** Runs a package's tests with a JSON report. A run that fails otherwise than by its tests counts as one failure. */
async function runTests(name, folder, env, args, count) {
  const file = join(reports, `${name.replaceAll(' ', '-')}.json`)
  rmSync(file, { force: true })
  const line = ['--run', 'test', '--', ...args(file)]
  const { code, output } = await run('node', line, { cwd: join(root, folder), env: { ...nobodys, ...env(file) } })
  const counts = existsSync(file) ? count(file) : { passed: 0, failed: 0, skipped: 0 }
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return { ...counts, output: output.split('\n').slice(-400).join('\n') }
}

const runVitest = (name, folder, env = {}) =>
  runTests(name, folder, () => env, (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], countVitest)

/** What a part gives that cannot run here: a skip, which is a failure where CI=true. */
function missing(tool) {
  const note = tools[tool]?.missing
  if (!note) return undefined
  return process.env.CI === 'true' ? { passed: 0, failed: 1, skipped: 0, note } : { passed: 0, failed: 0, skipped: 1, note }
}

/** Beside another of the long parts a suite gets one of the two cores: more processes than cores only take each other's caches. */
const workers = () => ({ VITEST_MAX_WORKERS: long.filter((part) => chosen.includes(part)).length > 1 ? '1' : undefined })

const serverOnSQLite = {
  name: 'server on SQLite',
  groups: ['server', 'sqlite'],
  needs: ['build server'],
  run: () => runVitest('server on SQLite', 'server', { TEST_DATABASE: 'sqlite', ...workers() }),
}

const serverOnMariaDB = {
  name: 'server on MariaDB',
  groups: ['server', 'mariadb'],
  needs: ['build server'],
  async run() {
    const skip = missing('mariadb')
    if (skip) return skip
    const database = await startMariaDB()
    try {
      return await runVitest('server on MariaDB', 'server', { TEST_DATABASE: 'mysql', TEST_MYSQL_URL: database.url, ...workers() })
    } finally {
      await database.stop()
    }
  },
}

const client = { name: 'client', after: ['generated'], run: () => runVitest('client', 'client') }

const browser = {
  name: 'browser',
  groups: ['e2e'],
  needs: ['build server', 'build client'],
  async run() {
    const skip = missing('chromium')
    if (skip) return skip
    // Playwright decides on colours for its workers itself, and warns at each where both variables speak.
    const env = (file) => ({ CHROMIUM_PATH: tools.chromium.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NO_COLOR: undefined })
    return runTests('browser', 'e2e', env, () => ['--reporter=list,json'], countPlaywright)
  },
}

const long = [browser, serverOnSQLite, serverOnMariaDB]
const [server, generated, ...checks] = checkParts
// In the order of starting: the browser tests wait more than they work, so the others fill their gaps.
const parts = [server, generated, clientBuild, browser, serverOnSQLite, serverOnMariaDB, client, ...checks]

try {
  chosen = choose(parts, process.argv.slice(2))
  const wanted = { mariadb: chosen.includes(serverOnMariaDB), chromium: chosen.includes(browser) }
  ;[tools] = await Promise.all([ensureDebian(wanted), install()])
  mkdirSync(reports, { recursive: true })
  process.exitCode = report(await runParts(chosen)) ? 0 : 1
} catch (error) {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
