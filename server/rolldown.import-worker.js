import { defineConfig } from 'rolldown'

/*
 * The process of an import in few files: loading its modules one by one took longer than most imports. What is wanted seldom stays where it
 * is, or goes into a file of its own. The maps are for NODE_OPTIONS=--enable-source-maps; reading them at each start would take half of it.
 */
export default defineConfig({
  input: { 'import-worker': 'src/imports/import-worker.ts' },
  tsconfig: 'tsconfig.build.json',
  platform: 'node',
  external: [/^@aws-sdk\//, 'exceljs'],
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // It answers no requests, so that the schema's decorators say nothing there: their library's own stand-in leaves out graphql and validators.
    alias: { 'type-graphql': 'type-graphql/shim' },
  },
  // Entities are known by the names of their classes.
  output: { dir: 'dist/import-worker', chunkFileNames: '[name].js', sourcemap: true, keepNames: true },
})
