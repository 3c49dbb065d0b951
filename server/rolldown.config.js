import { createRequire } from 'node:module'
import { defineConfig } from 'rolldown'
import importWorker from './rolldown.import-worker.js'

/*
 * The server in few files, for the same reason: two fifths of a start were the loading of 2 000 modules. It lies one folder deep in dist/, as
 * the modules that it is made of do: what they find by their place they find from there. The modules themselves are for `npm run dev`,
 * for what is run by hand (recount, verify) and for migrations, which are found by their names.
 */
const app = defineConfig({
  input: { main: 'src/main.ts' },
  tsconfig: 'tsconfig.build.json',
  platform: 'node',
  // What is wanted seldom, and what reads files beside its own.
  external: [/^@aws-sdk\//, 'exceljs', 'fastify', 'pdfkit', 'sm-crypto-v2'],
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // One copy for those who import it and those who require it: its types know each other by their classes.
    alias: { graphql: createRequire(import.meta.url).resolve('graphql') },
  },
  output: { dir: 'dist/app', chunkFileNames: '[name].js', sourcemap: true, keepNames: true },
})

export default [app, importWorker]
