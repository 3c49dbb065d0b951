import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** Objects that an answer may hold at most, by what the document asks for. */
const mostNodes = 50_000
/** How long a list without a `first` is taken to be. */
const assumedLength = 20
/** The most that `first` may be: what a variable is taken for. */
const largestPage = 100

interface Place {
  readonly type: GraphQLCompositeType
  /** Objects that stand here: the lengths of the lists above, multiplied. */
  readonly times: number
  /** The page's size where the lists right below are those of a connection. */
  readonly page: number | null
  /** The list fields above, as Type.field. */
  readonly lists: readonly string[]
}

/** A document in which lists in lists come to more than can be answered, or a list stands within itself. */
class TooManyNodes extends Error {
  constructor(
    message: string,
    readonly node: FieldNode,
  ) {
    super(message)
  }
}

/**
 * Counts what an answer may come to: each list multiplies what is asked for below it. 100 characters could otherwise ask for gigabytes,
 * as a likely duplicate has likely duplicates, and a department a unit with departments.
 * By the text alone, without its variables, as a known document is not looked at again (known-documents.ts): so the usual library,
 * graphql-query-complexity, which counts a request with its variables, does not fit.
 */
export function nodeLimit(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema()
  let nodes = 0

  function walk(set: SelectionSetNode, place: Place): void {
    for (const selection of set.selections) {
      // Also what asks for nothing counts, so that this walk ends.
      nodes += 1
      if (selection.kind === Kind.FIELD) walkField(selection, place)
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, narrowed(place, selection.typeCondition?.name.value))
      else {
        const fragment = context.getFragment(selection.name.value)
        if (fragment) walk(fragment.selectionSet, narrowed(place, fragment.typeCondition.name.value))
      }
    }
  }

  function walkField(field: FieldNode, { type, times, page, lists }: Place): void {
    const known = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined
    const below = known && getNamedType(known.type)
    if (!known || !field.selectionSet || !isCompositeType(below)) return
    const isList = isListType(getNullableType(known.type))
    const path = `${type.name}.${field.name.value}`
    if (isList && lists.includes(path)) throw new TooManyNodes(`${path} may not be asked for within itself.`, field)
    const here = isList ? times * (page ?? assumedLength) : times
    nodes += here
    if (nodes > mostNodes) throw new TooManyNodes(`This asks for more than ${mostNodes} objects. Ask for shorter pages or fewer lists within lists.`, field)
    walk(field.selectionSet, { type: below, times: here, page: pageOf(field, known), lists: isList ? [...lists, path] : lists })
  }

  function narrowed(place: Place, name: string | undefined): Place {
    const type = name === undefined ? undefined : schema.getType(name)
    return isCompositeType(type) ? { ...place, type } : place
  }

  return {
    OperationDefinition: operation => {
      const type = schema.getRootType(operation.operation)
      if (!type) return
      nodes = 0
      try {
        walk(operation.selectionSet, { type, times: 1, page: null, lists: [] })
      } catch (error) {
        if (!(error instanceof TooManyNodes)) throw error
        context.reportError(new GraphQLError(error.message, { nodes: error.node }))
      }
    },
  }
}

/** The page that a field with `first` gives; null for one without. */
function pageOf(field: FieldNode, { args }: GraphQLField<unknown, unknown>): number | null {
  const known = args.find(({ name }) => name === 'first')
  if (!known) return null
  const given = field.arguments?.find(({ name }) => name.value === 'first')?.value
  if (given?.kind === Kind.INT) return Math.min(Number(given.value), largestPage)
  return given ? largestPage : Number(known.defaultValue ?? assumedLength)
}
