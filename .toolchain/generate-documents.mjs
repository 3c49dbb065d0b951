import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './build.mjs'

/** All that typed documents are generated from: the schema and the documents in the client's sources. */
function documents() {
  const sources = globSync('client/src/**/*.{vue,ts}', { cwd: root }).toSorted().map((path) => readFileSync(join(root, path), 'utf8'))
  const tagged = sources.flatMap((text) => [...text.matchAll(/graphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`/gs)].map(([, text]) => text))
  return [readFileSync(join(root, 'schema/schema.graphql'), 'utf8'), ...tagged].join('\0')
}

let generatedFrom

/**
 * Generates the typed documents where the schema or a document has changed since the last call. In this process, as the
 * generator's own start takes longer than its work. Prints what went wrong instead of throwing.
 */
export async function generate() {
  const now = documents()
  if (now === generatedFrom) return
  generatedFrom = now
  const folder = join(root, 'schema')
  const codegen = await import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve('@graphql-codegen/cli')).href)
  const context = await codegen.loadContext(join(folder, 'codegen.ts'))
  context.cwd = folder
  context.updateConfig({ silent: true })
  try {
    await codegen.generate(context, true)
    console.log('xueshi: documents generated')
  } catch (error) {
    console.error(error.message)
  }
}
