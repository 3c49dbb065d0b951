import { createRequire } from 'node:module'
import { bundle } from './rolldown.bundle.js'
import importWorker from './rolldown.import-worker.js'

/*
 * The server itself. The modules in dist/ stay for `npm run dev`, for what is run by hand (recount, verify), and for migrations, which are
 * found by their names. One copy of graphql for those who import it and those who require it: its types know each other by their classes.
 */
const app = bundle('app', { main: 'src/main.ts' }, {
  external: ['fastify', 'pdfkit', 'sm-crypto-v2'],
  alias: { graphql: createRequire(import.meta.url).resolve('graphql') },
})

export default [app, importWorker]
