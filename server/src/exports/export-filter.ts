import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from 'graphql'

/** The filters of the lists, by the names of their input types. */
export type FilterName = 'HourRecordFilter' | 'AnnualHoursFilter'

/**
 * Reads a filter from a query parameter: the JSON of the list's own input type, judged by the schema as a variable would be.
 * Without one it is null; what is no such filter is undefined. A whole identity number is refused: addresses end up in logs and histories
 * (the pages name the person by professionalId).
 */
export function readFilter<T extends { idNumber?: string | null }>(schema: GraphQLSchema, name: FilterName, text: string | undefined): T | null | undefined {
  if (!text) return null
  try {
    const fail = () => {
      throw new TypeError('not a value of the input type')
    }
    const filter = coerceInputValue(JSON.parse(text), schema.getType(name) as GraphQLInputType, fail) as T | null
    return filter?.idNumber ? undefined : filter
  } catch {
    return undefined
  }
}
