import { ApolloArmor } from '@escape.tech/graphql-armor'
import { nodeLimit } from './node-limit.js'

/**
 * What any document may ask for. The defaults of graphql-armor let 100 aliases of __typename and 50 unknown directives through,
 * hence the empty allow-list and the low number of directives. Field suggestions stay: the schema is public.
 */
export const parseLimits = { maxTokens: 2000 }

/** A document full of faults is answered by the first of them. */
export const validationLimits = { maxErrors: 5 }

/** Plug-ins and rules for what is left: depth, aliases, directives, cost, and lists in lists. */
export function limits() {
  const { plugins, validationRules } = new ApolloArmor({
    blockFieldSuggestion: { enabled: false },
    // A fragment is a way of writing, not a level: the page's own documents hold fragments in fragments.
    maxDepth: { n: 12, flattenFragments: true },
    maxAliases: { n: 10, allowList: [] },
    maxDirectives: { n: 5 },
    // The parser's own limit answers with 400 and a code (server.ts); this plug-in's would be a surprise.
    maxTokens: { enabled: false },
    costLimit: { maxCost: 20_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.2, ignoreIntrospection: true },
  }).protect()
  return { plugins, validationRules: [...validationRules, nodeLimit] }
}
