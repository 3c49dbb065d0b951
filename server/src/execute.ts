import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { execute, getOperationAST, getVariableValues, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'
import type { Context } from './context.js'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']

/** The compiled form of each operation of each parsed document; null where it cannot be compiled. Apollo keeps parsed documents, so this goes with them. */
const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>()

function compiledOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): CompiledQuery | null {
  let operations = compiled.get(document)
  if (!operations) compiled.set(document, (operations = new Map()))
  const name = operationName ?? ''
  let operation = operations.get(name)
  if (operation === undefined) {
    // An operation that the document does not hold is not kept: its name could be anything.
    if (!getOperationAST(document, operationName)) return null
    // disableLeafSerialization stays off: the Hours scalar converts when it serialises.
    const result = compileQuery(schema, document, operationName, { customJSONSerializer: false })
    operation = isCompiledQuery(result) ? result : null
    operations.set(name, operation)
  }
  return operation
}

/** What is wrong with the variables, each with its path: graphql-jit names the innermost field alone. */
function inputErrors(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, variables: Record<string, unknown>): readonly GraphQLError[] {
  const { errors } = getVariableValues(schema, getOperationAST(document, operationName)?.variableDefinitions ?? [], variables)
  return (errors ?? []).map(error => new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } }))
}

/** graphql-jit has an error class of its own, which loses path and code on its way through Apollo. */
function graphQLError(error: GraphQLError): GraphQLError {
  const original = error.originalError instanceof GraphQLError ? error.originalError : undefined
  const extensions = { ...original?.extensions, ...error.extensions }
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? error,
    extensions,
  })
}

/** Executes one operation: compiled where possible, by graphql-js where not. */
export async function executeOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  context: Context,
): Promise<ExecutionResult> {
  const operation = compiledOf(schema, document, operationName)
  if (!operation) return withoutRefusedRoot(await execute({ schema, document, operationName, variableValues: variables, contextValue: context }))
  const result = await operation.query(undefined, context, variables)
  if (!result.errors || result.errors.length === 0) return result
  if (result.data === undefined) {
    const unreadable = inputErrors(schema, document, operationName, variables)
    if (unreadable.length > 0) return { errors: unreadable }
  }
  const errors = result.errors.map(graphQLError)
  // What could not be read in never had data.
  return result.data === undefined ? { errors } : withoutRefusedRoot({ ...result, errors })
}

/** A refused root field fails the whole answer, also where it may be null (contract.graphql): half an answer would pass for a whole one. */
function withoutRefusedRoot(result: ExecutionResult): ExecutionResult {
  const refused = result.errors?.some(({ path, extensions }) => path?.length === 1 && (extensions['code'] === 'FORBIDDEN' || extensions['code'] === 'UNAUTHENTICATED'))
  return refused ? { ...result, data: null } : result
}

/**
 * Apollo runs the compiled executor as it would a gateway's: it keeps its parsing, validation, plug-ins and error format.
 * Compilation is worth a factor of 4 on a list of 50 rows.
 */
export function compiledExecutor(schema: GraphQLSchema): Gateway {
  return {
    load: async () => ({
      executor: async ({ document, request, context }) =>
        (await executeOperation(
          schema,
          document,
          request.operationName ?? getOperationAST(document)?.name?.value,
          (request.variables ?? {}) as Record<string, unknown>,
          context as unknown as Context,
        )) as never,
    }),
    onSchemaLoadOrUpdate: callback => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  } as Gateway
}
