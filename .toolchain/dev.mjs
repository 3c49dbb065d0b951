// npm run dev: the server compiles and restarts, the page reloads, and typed documents are generated anew, each on an edit.
import { globSync, readFileSync, watch } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, root } from './build.mjs'
import { run, start } from './command.mjs'

const PAGE_PORT = Number(process.env.PAGE_PORT || 5173)
const SERVER_PORT = Number(process.env.PORT || 4000)
const DEBOUNCE = 80

/** Runs `work` after edits under these paths, never twice at once; edits during it make one more run. */
function onEdit(paths, work) {
  let timer
  let busy = false
  let again = false
  const turn = async () => {
    if (busy) return void (again = true)
    busy = true
    await work().catch((error) => console.error(error.message))
    busy = false
    if (again) {
      again = false
      await turn()
    }
  }
  for (const path of paths) {
    watch(join(root, path), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(turn, DEBOUNCE)
    })
  }
}

let server

async function startServer() {
  server = start('node', ['server/dist/main.js'], { cwd: root, show: true, env: { PORT: String(SERVER_PORT) } })
  const mine = server
  void mine.ended.then(({ code }) => {
    if (mine === server && code !== 0) console.log('xueshi: the server has ended; the next edit starts it again.')
  })
}

async function restartServer() {
  await build('server')
  const old = server
  server = undefined
  old?.stop()
  await old?.ended
  await startServer()
  await emitSchema()
}

const emitSchema = () => run('node', ['server/dist/schema-emit.js'], { cwd: root })

/** All that typed documents are generated from: the schema and the documents in the client's sources. */
function documents() {
  const sources = globSync('client/src/**/*.{vue,ts}', { cwd: root }).toSorted().map((path) => readFileSync(join(root, path), 'utf8'))
  const tagged = sources.flatMap((text) => [...text.matchAll(/graphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`/gs)].map(([, text]) => text))
  return [readFileSync(join(root, 'schema/schema.graphql'), 'utf8'), ...tagged].join('\0')
}

let generatedFrom

async function generate() {
  const now = documents()
  if (now === generatedFrom) return
  const { code, output, seconds } = await run('pnpm', ['--filter', '@xueshi/schema', 'generate'], { cwd: root })
  console.log(code === 0 ? `xueshi: documents generated: ${seconds.toFixed(1)} s` : output)
  generatedFrom = now
}

async function servePage() {
  const vite = createRequire(join(root, 'client/package.json')).resolve('vite')
  const { createServer } = await import(pathToFileURL(vite).href)
  const target = `http://localhost:${SERVER_PORT}`
  const proxy = Object.fromEntries(['/graphql', '/captcha', '/files', '/exports', '/health'].map((path) => [path, target]))
  const page = await createServer({ root: join(root, 'client'), server: { port: PAGE_PORT, strictPort: true, proxy } })
  await page.listen()
  console.log(`xueshi: the page with live edits: http://localhost:${PAGE_PORT}`)
}

try {
  await install()
  await build('server')
  await emitSchema()
  await generate()
  await startServer()
  await servePage()
  onEdit(['server/src'], restartServer)
  onEdit(['client/src', 'schema/schema.graphql'], generate)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
