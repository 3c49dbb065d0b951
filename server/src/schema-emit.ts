import { writeFileSync } from 'node:fs'
import { buildApiSchema, printApiSchema } from './schema.js'

/** Writes the committed schema anew: `node dist/schema-emit.js`. */
writeFileSync(new URL('../../schema/schema.graphql', import.meta.url), printApiSchema(buildApiSchema()))
