import { Extensions } from 'type-graphql'
import type { Rule } from './rules.js'

/**
 * Who may see or set this field. Works on object, input, interface and root fields, and is not erased by a field resolver;
 * it takes the place of type-graphql's `@Authorized`, which a class-level decorator silently replaces and inputs ignore.
 */
export const Guard = (rule: Rule) => Extensions({ guard: rule })
