// npm run dev: the server compiles and restarts, the page reloads, and typed documents are generated anew, each on an edit.
import { existsSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, outdate, root } from './build.mjs'
import { run, start } from './command.mjs'
import { compileEdited } from './compile-edited.mjs'
import { generate } from './generate-documents.mjs'

const PAGE_PORT = Number(process.env.PAGE_PORT || 5173)
const SERVER_PORT = Number(process.env.PORT || 4000)
const DEBOUNCE = 80
const schemaFile = join(root, 'schema/schema.graphql')
const serverSources = join(root, 'server/src')
/** A package of the client's, there once packages are installed. */
const load = (name) => import(pathToFileURL(createRequire(join(root, 'client/package.json')).resolve(name)).href)

/** Work to do after edits, with the files edited, never twice at once; edits during it make one more run. */
function afterEdits(work) {
  let timer
  let busy = false
  let edited = new Set()
  const turn = async () => {
    if (busy) return
    busy = true
    while (edited.size > 0) {
      const files = edited
      edited = new Set()
      await work([...files]).catch((error) => console.error(error.message))
    }
    busy = false
  }
  return (file) => {
    edited.add(file)
    clearTimeout(timer)
    timer = setTimeout(turn, DEBOUNCE)
  }
}

/** What a source of the server becomes. */
const compiled = (file) => join(root, 'server/dist', relative(serverSources, file).replace(/\.ts$/, '.js'))

/** Compiles what was edited, each file by itself, in a tenth of the whole build's time; the whole where files came or went. */
async function compile(files) {
  if (!files.every((file) => file.endsWith('.ts') && existsSync(file) && existsSync(compiled(file)))) return build('server')
  const outputs = await compileEdited(files)
  outdate('server')
  for (const [index, file] of files.entries()) writeFileSync(compiled(file), outputs[index])
}

let server

async function startServer() {
  server = start('node', ['server/dist/main.js'], { cwd: root, show: true, env: { PORT: String(SERVER_PORT) } })
  const mine = server
  void mine.ended.then(({ code }) => {
    if (mine === server && code !== 0) console.log('xueshi: the server has ended; the next edit starts it again.')
  })
}

async function restartServer(files) {
  await compile(files)
  const old = server
  server = undefined
  old?.stop()
  await old?.ended
  // Nobody imports before the page has the server again.
  const worker = run('node', ['--run', 'build-import-worker'], { cwd: join(root, 'server') })
  await startServer()
  await emitSchema()
  await worker
}

const emitSchema = () => run('node', ['server/dist/schema-emit.js'], { cwd: root })

async function servePage() {
  const { createServer } = await load('vite')
  const target = `http://localhost:${SERVER_PORT}`
  const proxy = Object.fromEntries(['/graphql', '/captcha', '/files', '/import-files', '/exports', '/health', '/study/lessons', '/study/materials', '/course-files', '/certificates/'].map((path) => [path, target]))
  const before = process.listeners('SIGTERM')
  const page = await createServer({ root: join(root, 'client'), server: { port: PAGE_PORT, strictPort: true, proxy } })
  await page.listen()
  // Vite would leave at once on SIGTERM, while the server is still closing.
  for (const listener of process.listeners('SIGTERM')) if (!before.includes(listener)) process.off('SIGTERM', listener)
  console.log(`xueshi: the page with live edits: http://localhost:${PAGE_PORT}`)
  return page.watcher
}

/** Watches through Vite's watcher: Node's own loses sight of files that an editor replaces on saving. */
function follow(watcher) {
  const restart = afterEdits(restartServer)
  const regenerate = afterEdits(() => generate())
  watcher.add([serverSources, schemaFile]).on('all', (_event, path) => (path.startsWith(serverSources) ? restart(path) : regenerate(path)))
}

try {
  await install()
  await build('server')
  await emitSchema()
  await generate()
  await startServer()
  follow(await servePage())
  // Loads the compiler before the first edit waits for it.
  await compileEdited([])
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
