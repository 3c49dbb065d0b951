import { defineConfig } from 'rolldown'

/**
 * A program of the server in few files: loading its modules one by one took two fifths of a start. It lies one folder deep in dist/, as the
 * modules that it is made of do: what they find by their place they find from there. `external` is what is wanted seldom, or reads files
 * beside its own. The maps are for NODE_OPTIONS=--enable-source-maps; reading them at each start would take half of it.
 */
export const bundle = (folder, input, { external, alias }) =>
  defineConfig({
    input,
    tsconfig: 'tsconfig.build.json',
    platform: 'node',
    external: [/^@aws-sdk\//, 'exceljs', ...external],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias },
    // Entities are known by the names of their classes.
    output: { dir: `dist/${folder}`, chunkFileNames: '[name].js', sourcemap: true, keepNames: true },
  })
