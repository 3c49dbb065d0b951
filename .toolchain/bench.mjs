// npm run bench [-- options]: the server's benchmark on a private MariaDB, with the production build.
import { ensureDebian } from './apt.mjs'
import { build, install, root } from './build.mjs'
import { run } from './command.mjs'
import { startMariaDB } from './mariadb.mjs'

try {
  const [{ mariadb }] = await Promise.all([ensureDebian({ mariadb: true }), install()])
  if (mariadb.missing) throw new Error(mariadb.missing)
  await build('server')
  const database = await startMariaDB({ log: console.log, durable: true, bufferPool: '2G' })
  const env = { BENCH_MYSQL_URL: database.url, NODE_ENV: 'production' }
  const { code } = await run('pnpm', ['--filter', '@xueshi/server', 'bench', ...process.argv.slice(2)], { cwd: root, env, show: true })
  await database.stop()
  process.exitCode = code
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
