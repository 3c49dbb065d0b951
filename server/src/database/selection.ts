import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql'

/** The fields that a document asks for below one field, by name; union members and fragments are merged. */
export interface Selection {
  readonly [field: string]: Selection
}

/** A document is parsed once and kept, so its nodes are the key: planning a list costs nothing from the second request on. */
const known = new WeakMap<FieldNode, Selection>()

/** What is asked for below the field being resolved, or below one of its children. Fields under @skip or @include are counted as asked for. */
export function selectionOf(info: GraphQLResolveInfo, child?: string): Selection {
  const [first] = info.fieldNodes
  let selection = known.get(first!)
  if (!selection || info.fieldNodes.length > 1) {
    const merged: Record<string, Selection> = {}
    for (const node of info.fieldNodes) collect(node.selectionSet, info, merged)
    selection = merged
    if (info.fieldNodes.length === 1) known.set(first!, selection)
  }
  return child ? (selection[child] ?? {}) : selection
}

function collect(set: SelectionSetNode | undefined, info: GraphQLResolveInfo, into: Record<string, Selection>): void {
  for (const node of set?.selections ?? []) {
    if (node.kind === Kind.FIELD) {
      const fields = (into[node.name.value] ??= {}) as Record<string, Selection>
      collect(node.selectionSet, info, fields)
    } else {
      collect(node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : info.fragments[node.name.value]?.selectionSet, info, into)
    }
  }
}
