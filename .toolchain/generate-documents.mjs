import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './build.mjs'

let generatedFrom

/**
 * Generates the typed documents where the schema or a document has changed since the last call. In this process, as the
 * generator's own start takes longer than its work. Prints what went wrong instead of throwing.
 */
export async function generate() {
  const { findDocuments, writeDocuments } = await import('../schema/generate.ts')
  const documents = findDocuments()
  const now = JSON.stringify([readFileSync(join(root, 'schema/schema.graphql'), 'utf8'), documents])
  if (now === generatedFrom) return
  generatedFrom = now
  try {
    await writeDocuments(documents)
    console.log('xueshi: documents generated')
  } catch (error) {
    console.error(String(error))
  }
}
