// What must be installed and built before anything runs, done only where its sources have changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { run } from './command.mjs'

/** The project's top folder. */
export const root = resolve(import.meta.dirname, '..')

const stamps = join(root, 'node_modules/.cache/xueshi')
// What is installed, built, written by runs, or kept for them: never a source.
const generated = /^(node_modules|dist(-.+)?|\.cache|.+\.log)$/
const kept = new Set(['.git', 'data', 'e2e/test-results', 'e2e/playwright-report', 'e2e/pictures'].map((path) => join(path)))
const manifests = ['.', 'server', 'client', 'schema', 'e2e'].map((folder) => join(folder, 'package.json'))
const packages = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]

const builds = {
  server: { inputs: ['tsconfig.json', 'pnpm-lock.yaml', 'server'], output: 'server/dist', proof: 'app/main.js' },
  client: { inputs: ['tsconfig.json', 'pnpm-lock.yaml', 'schema', 'client'], output: 'client/dist', proof: 'index.html' },
}

function addTo(hash, path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return
  if (statSync(absolute).isDirectory()) {
    for (const name of readdirSync(absolute).toSorted()) {
      const inner = join(path, name)
      if (!generated.test(name) && !kept.has(inner)) addTo(hash, inner)
    }
  } else {
    hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0')
  }
}

/** A hash of these files' and folders' names and contents, without what is installed or built in them. */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

/** Whether `mark` was last called for this name with this hash. */
export const done = (name, hash) => existsSync(join(stamps, name)) && readFileSync(join(stamps, name), 'utf8') === hash

/** Keeps that a step went well for sources of this hash. */
export function mark(name, hash) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), hash)
}

async function step(what, command, args, cwd = root) {
  console.log(`xueshi: ${what} …`)
  const { code, output } = await run(command, args, { cwd, env: { CI: 'true' } })
  if (code !== 0) throw new Error(`${output.trim()}\nxueshi: ${what} failed.`)
}

/** Installs the packages that the lock file names: all of them, or only what serving needs. Throws with pnpm's output. */
export async function install(scope = 'all') {
  const hash = hashOf(packages)
  if (done('install-all', hash) || done(`install-${scope}`, hash)) return
  const filters = scope === 'start' ? ['--filter=@xueshi/server', '--filter=@xueshi/client'] : []
  await step('installing packages', 'pnpm', ['install', '--frozen-lockfile', '--reporter=append-only', ...filters])
  mark(`install-${scope}`, hash)
}

/** Makes the next build of 'server' or 'client' a whole one, whatever its sources are then. */
export const outdate = (name) => rmSync(join(stamps, `build-${name}`), { force: true })

/** Builds 'server' or 'client' into its dist folder. Throws with the compiler's output. */
export async function build(name) {
  const { inputs, output, proof } = builds[name]
  const hash = hashOf(inputs)
  if (done(`build-${name}`, hash) && existsSync(join(root, output, proof))) return
  // What was removed from the sources must not live on in what is built: migrations are found by their names.
  rmSync(join(root, output), { recursive: true, force: true })
  // Node's own runner of scripts: pnpm takes a second for it, and an edit is to be live within three.
  await step(`building ${name}`, 'node', ['--run', 'build'], join(root, name))
  mark(`build-${name}`, hash)
}
