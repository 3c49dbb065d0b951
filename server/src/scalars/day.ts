import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** The form alone is checked here; whether the day exists is a fault that the use case names with all others. */
function day(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  throw new GraphQLError('A day is written yyyy-mm-dd.', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** A calendar day in Asia/Shanghai. */
export const Day = new GraphQLScalarType({
  name: 'Date',
  description: '日期: a calendar day, yyyy-mm-dd, in Asia/Shanghai.',
  serialize: value => String(value).slice(0, 10),
  parseValue: day,
  parseLiteral: node => day(node.kind === Kind.STRING ? node.value : undefined),
})
