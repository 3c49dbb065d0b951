import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** Any finite number is taken in, as the use case names every fault at once; what is no number is refused here. Gives tenths, perhaps fractional. */
function tenths(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e9) {
    throw new GraphQLError('学时 is a number in steps of 0.5.', { extensions: { code: 'BAD_USER_INPUT' } })
  }
  // Rounded to 1/1000 of a 学时, so that 0.1 + 0.2 is no fault of its own.
  return Math.round(value * 1000) / 100
}

/** 学时: tenths inside, a decimal number outside. The only place that converts. */
export const Hours = new GraphQLScalarType({
  name: 'Hours',
  description: '学时: a decimal number of hours in steps of 0.5, not negative. A record claims at most 999.5; sums may be larger.',
  serialize: value => Number(value) / 10,
  parseValue: tenths,
  parseLiteral: node =>
    tenths(node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined),
})
