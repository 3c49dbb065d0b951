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
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import type { Context } from '../context.js'
import { NotAllowed, NotFound } from '../errors/user-error.js'
import { rules, type Rule } from './rules.js'

type Guarded = { name: string; extensions: Readonly<Record<string, unknown>>; description?: string | null }

const guardOf = (field: Guarded): Rule | undefined => field.extensions['guard'] as Rule | undefined

/** Is told of each refusal of somebody who may have known better: by a guard, a policy or a scope. The answer waits for it. */
export type OnRefusal = (context: Context, path: string, code: string, args: Readonly<Record<string, unknown>>) => Promise<void>

function refusal(context: Context, path: string): GraphQLError {
  return context.actor
    ? new GraphQLError(`${path} is not for this role.`, { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })
}

/**
 * Applies every `@Guard` once, over the finished schema:
 * refuses to start with a Query or Mutation field that has none, refuses a guarded output field that is not nullable below the root
 * (a refusal must cost that field, not the whole answer), wraps `resolve` of guarded fields alone, checks guarded input fields that are
 * present in the value (an explicit null is present), and prints who may use a field into its description, so that a change shows as a diff.
 * Guards' refusals and those that mutations answer with are told to `onRefusal`, here, so that no field can forget it.
 */
export function enforce(schema: GraphQLSchema, onRefusal: OnRefusal = async () => {}): GraphQLSchema {
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
        wrap(field, path, rule, onRefusal, type === schema.getMutationType())
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

function wrap(field: GraphQLField<unknown, Context>, path: string, rule: Rule | undefined, onRefusal: OnRefusal, changes: boolean): void {
  const inputs = field.args.filter(argument => hasGuards(argument.type))
  if (!rule && inputs.length === 0) return
  const allowed = rule ? rules[rule] : rules.anyone
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (source, args: Record<string, unknown>, context, info) => {
    const refused = allowed(context.actor) ? refusedInput(inputs, args, context, path) : path
    if (refused !== null) return refuse(context, refused, onRefusal, args)
    const outcome: unknown = resolve(source, args, context, info)
    return changes ? told(outcome, code => onRefusal(context, path, code, args)) : outcome
  }
}

async function refuse(context: Context, path: string, onRefusal: OnRefusal, args: Record<string, unknown>): Promise<never> {
  const error = refusal(context, path)
  await onRefusal(context, path, String(error.extensions['code']), args)
  throw error
}

/** The outcome of a mutation, once its refusal, or the first of a batch, is told. */
async function told(outcome: unknown, tell: (code: string) => Promise<void>): Promise<unknown> {
  const value = (await outcome) as { items?: readonly { error?: unknown }[] } | null | undefined
  const errors = [value, ...(Array.isArray(value?.items) ? value.items.map(item => item.error) : [])]
  const found = errors.find(error => error instanceof NotAllowed || error instanceof NotFound)
  if (found) await tell((found as NotAllowed).code)
  return value
}

function hasGuards(type: GraphQLInputType, seen = new Set<string>()): boolean {
  const named = getNamedType(type)
  if (!isInputObjectType(named) || seen.has(named.name)) return false
  seen.add(named.name)
  return Object.values(named.getFields()).some(field => guardOf(field) !== undefined || hasGuards(field.type, seen))
}

/** The path of the first guarded input field that is present and not for the actor; null where there is none. */
function refusedInput(inputs: readonly GraphQLArgument[], args: Record<string, unknown>, context: Context, path: string): string | null {
  for (const { name, type } of inputs) {
    const refused = refusedWithin(type, args[name], context, `${path}(${name})`)
    if (refused !== null) return refused
  }
  return null
}

function refusedWithin(type: GraphQLInputType, value: unknown, context: Context, path: string): string | null {
  if (value === null || value === undefined) return null
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    for (const item of value as unknown[]) {
      const refused = refusedWithin(nullable.ofType, item, context, path)
      if (refused !== null) return refused
    }
    return null
  }
  if (!isInputObjectType(nullable)) return null
  for (const field of Object.values(nullable.getFields())) {
    if (!(field.name in (value as object))) continue
    const rule = guardOf(field)
    if (rule && !rules[rule](context.actor)) return `${path}.${field.name}`
    const refused = refusedWithin(field.type, (value as Record<string, unknown>)[field.name], context, `${path}.${field.name}`)
    if (refused !== null) return refused
  }
  return null
}
