// Runs a command with the pinned Node and pnpm first on PATH: node .toolchain/run.mjs <command> [args…]
// Needs nothing but Node 18 and npm; everything else comes from .toolchain/package-lock.json.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(here, 'node_modules')
const windows = process.platform === 'win32'

function fail(message) {
  console.error(message)
  process.exit(1)
}

/** Installs the pinned tools by npm when the lock file is not the one that they were installed from. */
function installTools() {
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex')
  const stamp = join(modules, '.lock-hash')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('xueshi: installing the pinned Node and pnpm …')
  const args = ['ci', '--prefix', here, '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: windows })
  if (status !== 0) fail('xueshi: npm could not install .toolchain/ (its message is above).')
  writeFileSync(stamp, lock)
}

/** The folder of the pinned Node, or undefined where none is packaged and the user's own is new enough. */
function nodeFolder() {
  const platform = windows ? 'win' : process.platform
  const bin = join(modules, `node-${platform}-${process.arch}`, 'bin')
  if (existsSync(bin)) return bin
  if (Number(process.versions.node.split('.')[0]) >= 24) return undefined
  return fail(
    `xueshi: there is no packaged Node for ${process.platform} on ${process.arch}, and yours is ${process.version}. ` +
      'Install Node 24 or newer and run the same command again.',
  )
}

/** The environment of the command: what npm adds for its own scripts would mislead pnpm, except how to reach the registry. */
function environment() {
  const kept = /^npm_config_(registry|userconfig|cafile|proxy|https_proxy|noproxy)$/i
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'NODE' && (!/^npm_/i.test(name) || kept.test(name))),
  )
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  env[path] = [nodeFolder(), join(modules, '.bin'), env[path]].filter(Boolean).join(delimiter)
  // What is installed is decided by the scripts here, by the lock file's hash; pnpm need not look again at each run.
  env.pnpm_config_verify_deps_before_run = 'false'
  // Node keeps what it compiled: a start then takes a fifth less.
  env.NODE_COMPILE_CACHE ??= join(modules, '.compile-cache')
  return env
}

installTools()
const [command = 'node', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: 'inherit', env: environment(), shell: windows })
child.on('error', (error) => fail(`xueshi: ${command} does not start: ${error.message}`))

const told = new Set()
function pass(signal) {
  if (told.has(signal)) return
  told.add(signal)
  child.kill(signal)
  setTimeout(() => child.kill('SIGKILL'), 15_000).unref()
}
// In a terminal Ctrl-C reaches the whole foreground group by itself; only a child that it missed is told again.
const terminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY)
process.on('SIGINT', () => setTimeout(pass, terminal ? 2000 : 0, 'SIGINT'))
process.on('SIGTERM', () => pass('SIGTERM'))
process.on('SIGHUP', () => pass('SIGTERM'))
// A SIGTERM to `npm start` ends npm and its shell without telling anybody below: the parent's number then changes.
const parent = process.ppid
setInterval(() => process.ppid === parent || pass('SIGTERM'), 250).unref()

child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
