import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const generated = fileURLToPath(new URL('../schema/gql/graphql.ts', import.meta.url))

/**
 * Puts each page's typed documents into that page's own chunk: `graphql(...)` becomes the generated document itself.
 * Otherwise every document of the site would be loaded before sign-in.
 */
export function inlineDocuments(): Plugin {
  const documents = new Map<string, string>()
  return {
    name: 'inline-documents',
    apply: 'build',
    buildStart() {
      const text = readFileSync(generated, 'utf8')
      for (const [, name = '', json = ''] of text.matchAll(/^export const (\w+?)(?:Document|FragmentDoc) = (\{.*\}) as unknown as/gm)) {
        documents.set(name, json)
      }
    },
    transform(code, id) {
      if (id.includes('node_modules') || !code.includes('graphql(')) return null
      const inlined = code.replaceAll(/\bgraphql\(\s*`\s*(?:query|mutation|fragment)\s+(\w+)[^`]*`\s*\)/g, (_call, name: string) => {
        const json = documents.get(name)
        if (!json) throw new Error(`No generated document for ${name}: run pnpm --filter @xueshi/schema generate`)
        return `(${json})`
      })
      return inlined === code ? null : { code: inlined, map: null }
    },
  }
}
