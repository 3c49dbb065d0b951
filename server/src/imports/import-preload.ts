import { registerHooks } from 'node:module'

/*
 * Loaded before an import's process: it answers no requests, so that the schema's decorators say nothing there. Their library's own stand-in
 * takes its place, which leaves out graphql and validators, some 25 MB of every import's memory.
 */
registerHooks({ resolve: (specifier, context, next) => next(specifier === 'type-graphql' ? 'type-graphql/shim' : specifier, context) })
