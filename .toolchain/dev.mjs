// npm run dev: the server compiles and restarts, the page reloads, and typed documents are generated anew, each on an edit.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, root } from './build.mjs'
import { run, start } from './command.mjs'
import { generate } from './generate-documents.mjs'

const PAGE_PORT = Number(process.env.PAGE_PORT || 5173)
const SERVER_PORT = Number(process.env.PORT || 4000)
const DEBOUNCE = 80
const schemaFile = join(root, 'schema/schema.graphql')

/** Work to do after edits, never twice at once; edits during it make one more run. */
function afterEdits(work) {
  let timer
  let busy = false
  let again = false
  const turn = async () => {
    if (busy) return void (again = true)
    busy = true
    do {
      again = false
      await work().catch((error) => console.error(error.message))
    } while (again)
    busy = false
  }
  return () => {
    clearTimeout(timer)
    timer = setTimeout(turn, DEBOUNCE)
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

async function servePage() {
  const vite = createRequire(join(root, 'client/package.json')).resolve('vite')
  const { createServer } = await import(pathToFileURL(vite).href)
  const target = `http://localhost:${SERVER_PORT}`
  const proxy = Object.fromEntries(['/graphql', '/captcha', '/files', '/exports', '/health'].map((path) => [path, target]))
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
  const regenerate = afterEdits(generate)
  const serverSources = join(root, 'server/src')
  watcher.add([serverSources, schemaFile]).on('all', (_event, path) => (path.startsWith(serverSources) ? restart() : regenerate()))
}

try {
  await install()
  await build('server')
  await emitSchema()
  await generate()
  await startServer()
  follow(await servePage())
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
