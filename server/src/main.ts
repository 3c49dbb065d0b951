import { ConfigError, readConfig } from './config.js'
import { start, type Running } from './start.js'

let running: Running
try {
  running = await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}
console.log(running.greeting)

const stop = async () => {
  await running.stop()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
