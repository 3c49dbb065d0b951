// npm run check: types, lint, what nothing uses, and whether what is generated is what the sources give.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, hashOf, install, root } from './build.mjs'
import { run } from './command.mjs'
import { choose, report, runParts } from './parts.mjs'

/** A part that is one command and counts as one test. */
const command = (name, groups, after, ...line) => ({
  name,
  groups,
  after,
  async run() {
    const { code, output } = await run(line[0], line.slice(1), { cwd: root })
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
  },
})

const buildPart = (name, after = []) => ({
  name: `build ${name}`,
  groups: ['build'],
  after,
  async run() {
    await build(name)
    return { passed: 0, failed: 0, skipped: 0 }
  },
})

const generated = ['schema/schema.graphql', 'schema/gql']

/** Writes the emitted schema and the typed documents anew and compares them with what was there. */
const generatedPart = {
  name: 'generated',
  groups: ['check', 'schema'],
  needs: ['build server'],
  async run() {
    const before = generated.map((path) => hashOf([path]))
    for (const line of [['node', 'server/dist/schema-emit.js'], ['pnpm', '--filter', '@xueshi/schema', 'generate']]) {
      const { code, output } = await run(line[0], line.slice(1), { cwd: root })
      if (code !== 0) return { passed: 0, failed: 1, skipped: 0, output }
    }
    const stale = generated.filter((path, index) => hashOf([path]) !== before[index])
    if (stale.length === 0) return { passed: 1, failed: 0, skipped: 0 }
    const output = `${stale.join(' and ')} did not fit the sources. Written anew: look at the difference and commit it.`
    return { passed: 0, failed: 1, skipped: 0, output }
  },
}

const typeParts = [
  command('types of server', ['check', 'types'], [], 'pnpm', '--filter', '@xueshi/server', 'check'),
  command('types of client', ['check', 'types'], ['generated'], 'pnpm', '--filter', '@xueshi/client', 'check'),
  ...['schema', 'e2e']
    .filter((name) => existsSync(join(root, name, 'tsconfig.json')))
    .map((name) => command(`types of ${name}`, ['check', 'types'], ['generated'], 'pnpm', '--filter', `@xueshi/${name}`, 'exec', 'tsc', '--noEmit')),
]

/** All that is checked without running a test; the builds are among it, as what is generated comes from them. */
export const checkParts = [
  buildPart('server'),
  generatedPart,
  command('lint', ['check'], [], 'pnpm', 'exec', 'oxlint', '--deny-warnings'),
  ...typeParts,
  command('unused', ['check'], ['generated'], 'pnpm', 'exec', 'knip', '--no-progress'),
]

/** The built page; only the browser tests need it. */
export const clientBuild = buildPart('client', ['generated'])

if (import.meta.main) {
  try {
    await install()
    process.exitCode = report(await runParts(choose(checkParts, process.argv.slice(2)))) ? 0 : 1
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
