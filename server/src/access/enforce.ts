import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLError,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import type { Context } from '../context.js'
import { rules, type Rule } from './rules.js'

type Guarded = { name: string; extensions: Readonly<Record<string, unknown>>; description?: string | null }

const guardOf = (field: Guarded): Rule | undefined => field.extensions['guard'] as Rule | undefined

function refuse(context: Context, path: string): never {
  throw context.actor
    ? new GraphQLError(`${path} is not for this role.`, { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
}

/**
 * Applies every `@Guard` once, over the finished schema:
 * refuses to start with a Query or Mutation field that has none, refuses a guarded output field that is not nullable below the root
 * (a refusal must cost that field, not the whole answer), wraps `resolve` of guarded fields alone, checks guarded input fields that are
 * present in the value (an explicit null is present), and prints who may use a field into its description, so that a change shows as a diff.
 */
export function enforce(schema: GraphQLSchema): GraphQLSchema {
  const faults: string[] = []
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isObjectType(type) || isInterfaceType(type)) {
      const root = isObjectType(type) && roots.includes(type)
      for (const field of Object.values(type.getFields())) {
        const path = `${type.name}.${field.name}`
        const rule = guardOf(field)
        if (root && !rule) faults.push(`${path} has no guard`)
        if (!root && rule && isNonNullType(field.type)) faults.push(`${path} is guarded and must be nullable`)
        describe(field, rule)
        wrap(field, path, rule)
      }
    }
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) describe(field, guardOf(field))
  }
  if (faults.length > 0) throw new Error(`The schema is not closed: ${faults.join('; ')}.`)
  return schema
}

function describe(field: Guarded, rule: Rule | undefined): void {
  if (rule) field.description = `${field.description ? `${field.description}\n` : ''}For: ${rule}.`
}

function wrap(field: GraphQLField<unknown, Context>, path: string, rule: Rule | undefined): void {
  const inputs = field.args.filter(argument => hasGuards(argument.type))
  if (!rule && inputs.length === 0) return
  const allowed = rule ? rules[rule] : rules.anyone
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (source, args: Record<string, unknown>, context, info) => {
    if (!allowed(context.actor)) refuse(context, path)
    for (const argument of inputs) checkInput(argument.type, args[argument.name], context, `${path}(${argument.name})`)
    return resolve(source, args, context, info)
  }
}

function hasGuards(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type)
  if (!isInputObjectType(named) || seen.has(named.name)) return false
  seen.add(named.name)
  return Object.values(named.getFields()).some(field => guardOf(field) !== undefined || hasGuards(field.type, seen))
}

function checkInput(type: GraphQLInputType, value: unknown, context: Context, path: string): void {
  if (value === null || value === undefined) return
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    for (const item of value as unknown[]) checkInput(nullable.ofType, item, context, path)
    return
  }
  if (!isInputObjectType(nullable)) return
  for (const field of Object.values(nullable.getFields())) {
    if (!(field.name in (value as object))) continue
    const rule = guardOf(field)
    if (rule && !rules[rule](context.actor)) refuse(context, `${path}.${field.name}`)
    checkInput(field.type, (value as Record<string, unknown>)[field.name], context, `${path}.${field.name}`)
  }
}
