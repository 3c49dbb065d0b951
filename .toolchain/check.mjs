// npm run check: types, lint, what nothing uses, and whether what is generated is what the sources give.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, done, hashOf, install, mark, root } from './build.mjs'
import { run } from './command.mjs'
import { choose, report, runParts } from './parts.mjs'

/** All that a check may read, and by what it is run: the lock file among it stands for what is installed. */
const everything = () => `${hashOf(['.'])} ${process.version} ${process.platform} ${process.arch}`

/**
 * The `run` of a check whose answer depends on the project's files alone: where none has changed since it passed, it says so
 * instead of running again. In CI it always runs.
 */
const onChange = (name, check) => async () => {
  const stamp = `passed-${name.replaceAll(' ', '-')}`
  const before = everything()
  if (process.env.CI !== 'true' && done(stamp, before)) return { passed: 1, failed: 0, skipped: 0, note: 'unchanged since it passed' }
  const result = await check()
  // An edit in the meantime may or may not have been seen.
  if (result.failed === 0 && everything() === before) mark(stamp, before)
  return result
}

/** A part that is one script of a package and counts as one test. Node runs it: pnpm takes a second to start. */
const script = (name, groups, after, folder, line) => ({
  name,
  groups,
  after,
  run: onChange(name, async () => {
    const { code, output } = await run('node', ['--run', line], { cwd: join(root, folder) })
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
  }),
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
  run: onChange('generated', async () => {
    const before = generated.map((path) => hashOf([path]))
    for (const file of ['server/dist/schema-emit.js', 'schema/generate.ts']) {
      const { code, output } = await run('node', [file], { cwd: root })
      if (code !== 0) return { passed: 0, failed: 1, skipped: 0, output }
    }
    const stale = generated.filter((path, index) => hashOf([path]) !== before[index])
    if (stale.length === 0) return { passed: 1, failed: 0, skipped: 0 }
    const output = `${stale.join(' and ')} did not fit the sources. Written anew: look at the difference and commit it.`
    return { passed: 0, failed: 1, skipped: 0, output }
  }),
}

const typeParts = [
  script('types of server', ['check', 'types'], [], 'server', 'check'),
  script('types of client', ['check', 'types'], ['generated'], 'client', 'check'),
  ...['schema', 'e2e']
    .filter((name) => existsSync(join(root, name, 'tsconfig.json')))
    .map((name) => script(`types of ${name}`, ['check', 'types'], ['generated'], name, 'check')),
]

/** All that is checked without running a test; the builds are among it, as what is generated comes from them. */
export const checkParts = [
  buildPart('server'),
  generatedPart,
  script('lint', ['check'], [], '.', 'lint'),
  ...typeParts,
  script('unused', ['check'], ['generated'], '.', 'unused'),
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
