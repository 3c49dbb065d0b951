import { ConfigError, readConfig, type Config } from './config.js'
import { start } from './start.js'

let config: Config
try {
  config = readConfig(process.env)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}
const running = await start(config)
console.log(running.greeting)

const stop = async () => {
  await running.stop()
  process.exit(0)
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
