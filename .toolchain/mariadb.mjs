// A private MariaDB for tests and benchmarks. What is exported is described in mariadb.d.mts.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { findProgram } from './find-program.mjs'

const START_TIMEOUT = 60_000
const POLL = 50
const PREFIX = 'xueshi-mariadb-'

export function findMariaDB() {
  const programs = ['mariadbd', 'mariadb-install-db', 'my_print_defaults'].map((name) => findProgram(name))
  return programs.every(Boolean) ? programs[0] : undefined
}

/** MariaDB refuses to run as root: the ids to run it as, or undefined when it runs as whoever we are. */
function otherUser() {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['mysql', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      return { name, uid: id('-u'), gid: id('-g') }
    } catch {
      // No such user: the next one.
    }
  }
  throw new Error('MariaDB does not run as root, and there is neither a user mysql nor a user nobody.')
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** True once the server on this port greets; MariaDB greets only after it has run its --init-file. */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2000, () => end(false))
    socket.once('data', () => end(true)).once('error', () => end(false)).once('close', () => resolve(false))
  })
}

/** Removes the folders of processes that were killed before they could do it themselves. */
function sweep() {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name)
    try {
      process.kill(Number(readFileSync(join(folder, 'owner'), 'utf8')), 0)
    } catch (error) {
      if (error.code === 'ESRCH') rmSync(folder, { recursive: true, force: true })
    }
  }
}

function createFolder(user) {
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(join(folder, 'owner'), String(process.pid))
  const own = (path) => user && chownSync(path, user.uid, user.gid)
  own(folder)
  for (const name of ['data', 'tmp']) {
    mkdirSync(join(folder, name))
    own(join(folder, name))
  }
  return folder
}

function createData(folder, user) {
  const args = ['--no-defaults', `--datadir=${join(folder, 'data')}`, '--skip-test-db', '--auth-root-authentication-method=normal']
  if (user) args.push(`--user=${user.name}`)
  const { status, stdout, stderr } = spawnSync(findProgram('mariadb-install-db'), args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`mariadb-install-db failed:\n${stdout}${stderr}`)
}

/** Statements that the server runs before it lets anybody in. */
function writeInitFile(folder, user, password) {
  const path = join(folder, 'init.sql')
  const statements = [
    'CREATE DATABASE IF NOT EXISTS xueshi CHARACTER SET utf8mb4',
    `CREATE OR REPLACE USER xueshi@'127.0.0.1' IDENTIFIED BY '${password}'`,
    "GRANT ALL PRIVILEGES ON *.* TO xueshi@'127.0.0.1' WITH GRANT OPTION",
  ]
  writeFileSync(path, statements.map((statement) => `${statement};\n`).join(''), { mode: 0o600 })
  if (user) chownSync(path, user.uid, user.gid)
}

function settings(folder, port, { durable = false, bufferPool = '128M' }) {
  return [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    `--tmpdir=${join(folder, 'tmp')}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--init-file=${join(folder, 'init.sql')}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--performance-schema=OFF',
    '--max-connections=300',
    '--character-set-server=utf8mb4',
    '--transaction-isolation=READ-COMMITTED',
    `--innodb-buffer-pool-size=${bufferPool}`,
    `--innodb-log-file-size=${durable ? '512M' : '64M'}`,
    `--innodb-flush-log-at-trx-commit=${durable ? 1 : 0}`,
    ...(durable ? [] : ['--innodb-flush-method=nosync', '--innodb-doublewrite=0']),
  ]
}

/** The command line that runs the server as the other user and, on Linux, ends it when this process dies in any way. */
function commandLine(program, args, user) {
  const setpriv = process.platform === 'linux' && findProgram('setpriv')
  if (!setpriv) return [program, ...(user ? [...args, `--user=${user.name}`] : args)]
  const other = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : []
  return [setpriv, ...other, '--pdeathsig=KILL', '--', program, ...args]
}

export async function startMariaDB({ log = () => {}, ...options } = {}) {
  const program = findMariaDB()
  if (!program) throw new Error('mariadbd is not installed.')
  const user = otherUser()
  sweep()
  const folder = createFolder(user)
  const logPath = join(folder, 'log')
  let child

  function remove() {
    process.off('exit', remove)
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  process.on('exit', remove)
  endOnSignals()

  try {
    createData(folder, user)
    const password = randomBytes(12).toString('hex')
    writeInitFile(folder, user, password)
    const port = await freePort()
    const output = openSync(logPath, 'a')
    const [command, ...args] = commandLine(program, settings(folder, port, options), user)
    child = spawn(command, args, { stdio: ['ignore', output, output] })
    closeSync(output)
    const exited = once(child, 'exit')
    const deadline = Date.now() + START_TIMEOUT
    while (!(await answers(port))) {
      if (child.exitCode !== null || child.signalCode || Date.now() > deadline) {
        throw new Error(`MariaDB did not come up:\n${readFileSync(logPath, 'utf8').split('\n').slice(-20).join('\n')}`)
      }
      await delay(POLL)
    }
    log(`private MariaDB on 127.0.0.1:${port}`)
    return {
      url: `mysql://xueshi:${password}@127.0.0.1:${port}/xueshi`,
      async stop() {
        child.kill('SIGKILL')
        await exited
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** A signal that nobody else handles ends the process as usual, but through its exit handlers. */
function endOnSignals() {
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]]) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + number))
  }
}
