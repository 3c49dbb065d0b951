// Writes gql/ from schema.graphql and the client's sources: node schema/generate.ts
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '@graphql-codegen/cli'
import { parse, Source } from 'graphql'
import config from './codegen.ts'

const here = import.meta.dirname

/** A document as it stands in the file at `location`. */
export interface TaggedDocument {
  location: string
  text: string
}

/**
 * The documents of the client: each `graphql(` before a template literal. The generator's own way parses every file as
 * TypeScript for them, which takes more than half of its time. A document that is written otherwise gets no type, and the
 * check of types says so where it is used.
 */
export function findDocuments(): TaggedDocument[] {
  return globSync('../client/src/**/*.{vue,ts}', { cwd: here }).toSorted().flatMap((path) => {
    const location = join(here, path)
    const tagged = readFileSync(location, 'utf8').matchAll(/\bgraphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`/gs)
    return Array.from(tagged, ([, text = '']) => ({ location, text }))
  })
}

/** Writes gql/ for these documents. Throws with what is wrong in them. */
export async function writeDocuments(found: TaggedDocument[]): Promise<void> {
  const loaders = found.map(({ location, text }, index) => {
    const document = parse(new Source(text, location))
    return [`${location}#${index}`, { loader: () => ({ location, rawSDL: text, document }) }]
  })
  await generate({ ...config, cwd: here, silent: true, documents: Object.fromEntries(loaders) }, true)
}

if (import.meta.main) {
  try {
    await writeDocuments(findDocuments())
  } catch (error) {
    console.error(String(error))
    process.exitCode = 1
  }
}
