import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

function instant(value: unknown): Date {
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null
  if (date && !Number.isNaN(date.getTime())) return date
  throw new GraphQLError('An instant is written as ISO 8601, such as 2026-05-11T08:00:00.000Z.', { extensions: { code: 'BAD_USER_INPUT' } })
}

/** An instant: milliseconds or a Date inside, ISO 8601 in UTC outside. */
export const Instant = new GraphQLScalarType({
  name: 'DateTime',
  description: '时刻: an instant, ISO 8601 in UTC.',
  serialize: value => (value instanceof Date ? value : new Date(Number(value))).toISOString(),
  parseValue: instant,
  parseLiteral: node => instant(node.kind === Kind.STRING ? node.value : undefined),
})
