// npm start: install and build what has changed, then serve page and API from this very process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, root } from './build.mjs'

try {
  await install('start')
  await Promise.all([build('server'), build('client')])
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
await import(pathToFileURL(join(root, 'server/dist/app/main.js')).href)
