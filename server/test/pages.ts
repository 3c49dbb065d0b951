import { expect } from 'vitest'
import type { TestServer } from './app.js'
import { send } from './ask.js'

/** All nodes of a list from its first page to its last, two to a page: `query` names the list, takes `$after` and asks for `first: 2`. */
export async function allPages<Node>(server: TestServer, cookie: string, list: string, query: string, variables: object = {}): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  do {
    const { data, errors } = await send(server, cookie, query, { ...variables, after })
    expect(errors).toBeUndefined()
    const page: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = data[list]
    expect(page.nodes.length).toBeLessThanOrEqual(2)
    nodes.push(...page.nodes)
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)
  return nodes
}
