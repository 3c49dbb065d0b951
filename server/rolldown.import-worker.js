import { bundle } from './rolldown.bundle.js'

/** The process of an import. It answers no requests, so that the schema's decorators say nothing there: their library's own stand-in leaves out graphql and validators. */
export default bundle('import-worker', { 'import-worker': 'src/imports/import-worker.ts' }, { external: [], alias: { 'type-graphql': 'type-graphql/shim' } })
