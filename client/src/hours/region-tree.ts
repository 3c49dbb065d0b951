/** A region with the regions below it. */
export interface RegionNode {
  code: string
  name: string
  children: RegionNode[]
}

/** Makes the tree of a flat list of regions, each level in the order of the list. */
export function regionTree(regions: readonly { code: string; name: string; parent?: { code: string } | null }[]): RegionNode[] {
  const nodes = new Map(regions.map(({ code, name }) => [code, { code, name, children: [] as RegionNode[] }]))
  const roots: RegionNode[] = []
  for (const { code, parent } of regions) {
    const node = nodes.get(code)!
    const siblings = parent ? nodes.get(parent.code)?.children : undefined
    ;(siblings ?? roots).push(node)
  }
  return roots
}
